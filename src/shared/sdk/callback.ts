/** The SDK's callback rules in one place, for every end (docs/sdk.md, D1). */
import type { Answer } from '../ipc/rpc'
import type { HWMSDKCompleteHandler } from './open-api'

/**
 * Answers a call through its callback: exactly once, and never before the call has returned.
 * @throws TypeError at once when there is no callback
 */
export function viaCallback<Result>(
  call: () => Promise<Answer>,
  callback: HWMSDKCompleteHandler<Result>,
  onThrow: (error: unknown) => void,
): void {
  if (typeof callback !== 'function') throw new TypeError('The callback is missing: it must be a function.')
  void Promise.resolve()
    .then(call)
    .then((answer) => {
      // A callback that throws is the caller's fault: it is logged, and breaks nothing here.
      try {
        if (answer.ok) callback(null, answer.value as Result)
        else callback(answer.error, null)
      } catch (error) {
        onThrow(error)
      }
    }, onThrow)
}

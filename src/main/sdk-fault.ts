import { FAULT_REASONS, type FaultReason } from '../shared/sdk/fault-reasons'
import type { Evidence, Fault, RoomConflict } from '../shared/sdk/ns-error'

/** A refusal on its way from a use-case to dispatch, which gives it a language and its plain shape. */
export class SdkFault extends Error {
  constructor(
    readonly faults: readonly [Fault, ...Fault[]],
    readonly evidence: Evidence = {},
  ) {
    super(faults.map(({ field, code }) => `${field}: ${String(code)}`).join(', '))
    this.name = 'SdkFault'
  }
}

/** The refusal of one field. */
export const refuse = (field: string, code: Fault['code'], conflict?: RoomConflict): SdkFault =>
  new SdkFault([{ field, code }], conflict && { conflict })

/** The refusal of one field, in words of its own. */
export const refuseBecause = (field: string, code: Fault['code'], reason: FaultReason): SdkFault =>
  new SdkFault([{ field, code, message: FAULT_REASONS[reason] }])

/** Runs `work`; the fields of its refusals stand under the name of the parameter that holds them. */
export function underName<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof SdkFault)) throw error
    const [first, ...others] = error.faults
    const named = (fault: Fault): Fault => ({ ...fault, field: `${name}.${fault.field}` })
    throw new SdkFault([named(first), ...others.map(named)], error.evidence)
  }
}

import type { HWMVmrInfo } from '../../shared/sdk/vmr'

/** A meeting room with what never leaves the host: the part of its join link that cannot be guessed. */
export interface Room extends HWMVmrInfo {
  readonly linkToken: string
}

/** A room as the SDK shows it. */
export function vmrInfo({ linkToken: _secret, ...info }: Room): HWMVmrInfo {
  return info
}

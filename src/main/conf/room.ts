import type { HWMVmrInfo } from '../../shared/sdk/vmr'

/** A meeting room with what never leaves the host. */
export interface Room extends HWMVmrInfo {
  /** The part of its join link that cannot be guessed. */
  readonly linkToken: string
  /** Account that may change it; empty for rooms from before that was kept, which anybody may. */
  readonly ownerId: string
}

/** A room as the SDK shows it. */
export function vmrInfo({ linkToken: _secret, ownerId: _owner, ...info }: Room): HWMVmrInfo {
  return info
}

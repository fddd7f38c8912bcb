/** getConfList, getConfDetail and getVmrList. */
import type { HWMConfBaseInfo, HWMConfDetail } from '../../shared/sdk/conf-detail'
import { characters } from '../../shared/sdk/fields'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import type { Fault } from '../../shared/sdk/ns-error'
import { refuse, SdkFault } from '../sdk-fault'
import { baseInfo, detailAt } from './conf-detail'
import type { ConfRepository, StoredConf } from './repository'
import { vmrInfo } from './room'

/** Longest meeting ID that is looked up at all. */
const MAX_CONF_ID = 32

/** The meeting ID of a `{ confId }` parameter, or the refusal of the contract's codes. */
function confIdOf(input: unknown): string {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw refuse('', 40002)
  const confId: unknown = Object.hasOwn(input, 'confId') ? (input as { confId: unknown }).confId : undefined
  const faults: Fault[] = []
  if (typeof confId !== 'string') faults.push({ field: 'confId', code: 40002 })
  else if (confId === '') faults.push({ field: 'confId', code: 40008 })
  else if (characters(confId) > MAX_CONF_ID) faults.push({ field: 'confId', code: 40012 })
  for (const name of Object.getOwnPropertyNames(input))
    if (name !== 'confId') faults.push({ field: name, code: 40002 })
  const [first, ...others] = faults
  if (first) throw new SdkFault([first, ...others])
  return confId as string
}

export interface ReadConf {
  readonly handlers: {
    readonly getConfList: () => HWMConfBaseInfo[]
    readonly getConfDetail: (input: unknown) => HWMConfDetail
    readonly getVmrList: () => HWMVmrInfo[]
  }
  /** The meeting as stored, for the calendar and the invitation. */
  stored(confId: string): StoredConf
}

export function createReadConf(repository: ConfRepository, clock: () => number): ReadConf {
  const stored = (confId: string) => {
    const conf = repository.find(confId)
    if (!conf) throw refuse('confId', 111070005)
    return conf
  }
  return {
    handlers: {
      getConfList: () => {
        const now = clock()
        return repository.listUnfinished(now).map((detail) => baseInfo(detailAt(detail, now)))
      },
      getConfDetail: (input) => detailAt(stored(confIdOf(input)).detail, clock()),
      getVmrList: () => repository.listRooms().map(vmrInfo),
    },
    stored,
  }
}

/** getConfList, getConfDetail and getVmrList. */
import type { HWMConfBaseInfo, HWMConfDetail } from '../../shared/sdk/conf-detail'
import { ConfId } from '../../shared/sdk/conf-ref'
import { parseParam } from '../../shared/sdk/parse-fields'
import type { HWMVmrInfo } from '../../shared/sdk/vmr'
import { refuse, SdkFault } from '../sdk-fault'
import { existing } from './change-conf'
import { detailAt, statusIn } from './conf-detail'
import type { ConfRepository, StoredConf } from './repository'
import { vmrInfo } from './room'

export interface ReadConf {
  readonly handlers: {
    readonly getConfList: () => HWMConfBaseInfo[]
    readonly getConfDetail: (input: unknown) => HWMConfDetail
    readonly getVmrList: () => HWMVmrInfo[]
  }
  /** The meeting as stored, cancelled ones included, for the window, the calendar and the invitation. */
  stored(confId: string): StoredConf
}

export function createReadConf(repository: ConfRepository, clock: () => number): ReadConf {
  return {
    handlers: {
      getConfList: () => {
        const now = clock()
        return repository.listUnfinished(now).map((row) => ({
          ...row,
          confStatusType: statusIn(row.startTimeStamp, row.endTimeStamp, now),
        }))
      },
      getConfDetail: (input) => {
        const parsed = parseParam({ confId: ConfId }, input)
        if (!parsed.ok) throw new SdkFault(parsed.faults)
        return detailAt(existing(repository, parsed.value.confId), clock())
      },
      getVmrList: () => repository.listRooms().map(vmrInfo),
    },
    stored: (confId) => {
      const conf = repository.find(confId)
      if (!conf) throw refuse('confId', 111070005)
      return conf
    },
  }
}

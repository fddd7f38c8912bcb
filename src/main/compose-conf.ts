/** Puts the use-cases that change meetings together. */
import { newUid } from './calendar/uid'
import { createBookConf } from './conf/book-conf'
import { createBookCycleConf } from './conf/book-cycle-conf'
import { createCancelConf } from './conf/cancel-conf'
import { createCancelCycleConf, createCancelSubCycleConf } from './conf/cancel-cycle-conf'
import { createChangeConf, type OnChanged } from './conf/change-conf'
import { createChangeVmrInfo } from './conf/change-vmr-info'
import { createEditConf } from './conf/edit-conf'
import { createEditCycleConf } from './conf/edit-cycle-conf'
import { createEditSubCycleConf } from './conf/edit-sub-cycle-conf'
import { createMeetingHandlers } from './conf/meeting-handlers'
import type { MeetingIndex } from './conf/meeting-index'
import type { ConfRepository } from './conf/repository'
import { createSettle, type SettleDeps } from './conf/settle-conf'
import { createRuleOfOrder, createSettleSeries } from './conf/settle-series'

interface Deps extends SettleDeps {
  readonly repository: ConfRepository
  readonly index: MeetingIndex
  readonly onChanged: OnChanged
}

export function composeConf(deps: Deps) {
  const { clock, defaultZone } = deps
  const settle = createSettle(deps)
  const settleSeries = createSettleSeries({ ...deps, settle })
  const change = createChangeConf(deps)
  const ruleOfOrder = createRuleOfOrder(defaultZone)
  const booking = { ...deps, settle, settleSeries, newUid }
  return {
    sdk: {
      bookConf: createBookConf(booking),
      editConf: createEditConf({ ...deps, settle, change }),
      cancelConf: createCancelConf(change),
      changeVmrInfo: createChangeVmrInfo(deps),
      bookCycleConf: createBookCycleConf(booking),
      editCycleConf: createEditCycleConf({ clock, defaultZone, change, ruleOfOrder, settleSeries }),
      editSubCycleConf: createEditSubCycleConf(change, clock),
      cancelCycleConf: createCancelCycleConf(change),
      cancelSubCycleConf: createCancelSubCycleConf(change),
    },
    /** The window's own. */
    window: createMeetingHandlers({ ...booking, change }),
  }
}

/** Puts the use-cases that change meetings together. */
import { newUid } from './calendar/uid'
import { createBookConf } from './conf/book-conf'
import { createCancelConf } from './conf/cancel-conf'
import { createChangeConf } from './conf/change-conf'
import { createEditConf } from './conf/edit-conf'
import type { ConfRepository } from './conf/repository'
import { createSettle, type SettleDeps } from './conf/settle-conf'

interface Deps extends SettleDeps {
  readonly repository: ConfRepository
  /** Called after each commit. */
  readonly onChanged: () => void
}

export function composeConf(deps: Deps) {
  const settle = createSettle(deps)
  const change = createChangeConf(deps)
  return {
    bookConf: createBookConf({ ...deps, settle, newUid }),
    editConf: createEditConf({ ...deps, settle, change }),
    cancelConf: createCancelConf(change),
  }
}

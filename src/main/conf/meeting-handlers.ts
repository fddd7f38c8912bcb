/** The window's own calls about meetings. */
import type { Undoable } from '../../shared/app/meetings'
import type { appMethods } from '../../shared/ipc/contract'
import type { Handlers } from '../../shared/ipc/rpc'
import type { BookingDeps } from './booking'
import { cancelledConf } from './cancel-conf'
import { cancelledOccurrence, cancelledSeries } from './cancel-cycle-conf'
import type { Changed, ChangeConf } from './change-conf'
import type { MeetingIndex } from './meeting-index'
import { movedConf } from './move-meeting'
import type { SettleSeries } from './settle-series'
import { createSplitSeries } from './split-series'
import { createUndo, UNDO_TIME } from './undo'

interface Deps extends BookingDeps {
  readonly index: MeetingIndex
  readonly change: ChangeConf
  readonly settleSeries: SettleSeries
  readonly defaultZone: () => number
}

export type MeetingHandlers = Pick<
  Handlers<typeof appMethods>,
  | ('listOccurrences' | 'searchMeetings' | 'getHistory' | 'listRoomBookings')
  | ('moveMeeting' | 'cancelMeeting' | 'undoChange' | 'splitSeries')
>

const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/u).filter(Boolean)

export function createMeetingHandlers(deps: Deps): MeetingHandlers {
  const { index, clock, change } = deps
  const undo = createUndo(deps)
  const answer = (changed: Changed, isUndoable: boolean): Undoable => ({
    revision: changed.conf.detail.revision,
    ...(isUndoable ? undo.keep(changed) : { undoToken: null, until: null }),
  })
  const delay = (isUndoable: boolean) => (isUndoable ? UNDO_TIME : 0)
  return {
    listOccurrences: ({ from, to }) => index.occurrences(from, to, clock()),
    listRoomBookings: ({ vmrId, from, to }) => index.inRoom(vmrId, from, to, clock()),
    searchMeetings: ({ query, limit }) => {
      const words = wordsOf(query)
      return words.length === 0 ? [] : index.search(words, limit, clock())
    },
    getHistory: ({ confId }) => index.history(confId),
    moveMeeting: async ({ confId, revision, isUndoable, ...move }) => {
      const work = (tx: Parameters<typeof movedConf>[0], conf: Changed['conf'], now: number) =>
        movedConf(tx, conf, move, now)
      return answer(await change({ confId, revision }, work, delay(isUndoable)), isUndoable)
    },
    cancelMeeting: async ({ confId, subConfID, reason, isUndoable }) => {
      const cancelled = await change(
        { confId },
        (_tx, conf, now) => {
          if (subConfID !== null) return cancelledOccurrence(conf, subConfID, { reason, now })
          return conf.series ? cancelledSeries(conf, { reason, now }) : cancelledConf(conf, now, reason)
        },
        delay(isUndoable),
      )
      return answer(cancelled, isUndoable)
    },
    undoChange: async ({ undoToken }) => {
      const { detail } = await undo.takeBack(undoToken)
      return { revision: detail.revision }
    },
    splitSeries: createSplitSeries(deps),
  }
}

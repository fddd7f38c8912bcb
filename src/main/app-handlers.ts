/** The window's own calls: drafts, settings, calendar, invitation. One line each, over the parts. */
import type { Handlers } from '../shared/ipc/rpc'
import type { appMethods } from '../shared/ipc/contract'
import type { SettingsService } from './account/settings'
import type { CalendarService } from './calendar/calendar-service'
import { detailAt } from './conf/conf-detail'
import type { MeetingHandlers } from './conf/meeting-handlers'
import type { ReadConf } from './conf/read-conf'
import { directoryHandlers, type DirectoryParts } from './directory-handlers'
import type { DraftStore } from './drafts/draft-store'
import { invitationHtml, invitationText } from './notify/invitation'
import type { ShellPort } from './shell-port'
import { calendarMeeting } from './calendar/stored-meeting'
import { surroundingHandlers, type Surroundings } from './surrounding-handlers'

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly platform: string
}

interface Deps {
  readonly read: ReadConf
  readonly meetings: MeetingHandlers
  /** Seconds. */
  readonly clock: () => number
  readonly directory: DirectoryParts
  readonly drafts: DraftStore
  readonly settings: SettingsService
  readonly calendar: CalendarService
  readonly surroundings: Surroundings
  readonly shell: ShellPort
  readonly language: () => 'en' | 'zh'
  readonly appInfo: AppInfo
}

export function createAppHandlers(deps: Deps): Handlers<typeof appMethods> {
  const { read, drafts, settings, calendar, shell } = deps
  return {
    ...deps.meetings,
    readMeeting: async ({ confId }) => {
      const conf = read.stored(confId)
      const { uid, cancelledAt } = conf
      return {
        detail: detailAt(conf, deps.clock()),
        uid,
        cancelledAt,
        calendar: await calendar.state(confId),
      }
    },
    listDrafts: () => drafts.list(),
    readDraft: ({ draftId }) => drafts.read(draftId),
    saveDraft: async (draft) => {
      await drafts.save(draft)
      return null
    },
    deleteDraft: async ({ draftId }) => {
      await drafts.delete(draftId)
      return null
    },
    getSettings: () => settings.get(),
    changeSettings: (change) => settings.change(change),
    signIn: () => settings.setSignedIn(true),
    signOut: () => settings.setSignedIn(false),
    chooseCalendarFolder: async () => {
      const folder = await shell.chooseFolder(settings.get().calendarFolder)
      return folder === null ? settings.get() : settings.setCalendarFolder(folder)
    },
    getCalendarOverview: () => calendar.overview(),
    getCalendarState: ({ confId }) => calendar.state(confId),
    retryCalendar: ({ confId }) => calendar.retry(confId),
    openInCalendar: ({ confId }) => calendar.open(confId),
    saveCalendarFile: ({ confId }) => calendar.saveAs(confId),
    getInvitation: ({ confId, audience }) => {
      const meeting = calendarMeeting(read.stored(confId))
      return {
        text: invitationText(meeting, deps.language(), audience),
        html: invitationHtml(meeting, deps.language(), audience),
      }
    },
    joinMeeting: async ({ confId, as }) => {
      const { chairJoinUri, guestJoinUri } = read.stored(confId).detail
      await deps.shell.openExternal(as === 'host' ? chairJoinUri : guestJoinUri)
      return null
    },
    getAppInfo: () => deps.appInfo,
    reportReady: () => {
      shell.reportReady()
      deps.directory.sources.begin()
      return null
    },
    ...directoryHandlers(deps.directory),
    ...surroundingHandlers(deps.surroundings),
  }
}

/**
 * THE table of everything that crosses between the processes. Both ends infer their types from it; dispatch parses
 * inputs with it. `sdkMethods` is the SDK (all three ends), `appMethods` the window's own.
 */
import { z } from 'zod'
import { Draft, DraftInfo } from '../app/draft'
import { CalendarOverview, CalendarState } from '../app/calendar-state'
import {
  CancelMeeting,
  Meeting,
  MeetingChange,
  MeetingSearch,
  MoveMeeting,
  Occurrence,
  Period,
  RoomBookings,
  SplitSeries,
  Undoable,
} from '../app/meetings'
import { Settings, SettingsChange } from '../app/settings'
import { HWMConfBaseInfo, HWMConfDetail } from '../sdk/conf-detail'
import { HWMVmrInfo } from '../sdk/vmr'
import { directoryEvents, directoryMethods } from './directory-methods'
import { method, type EventTable, type MethodTable } from './rpc'
import { windowEvents, windowMethods } from './window-methods'

const nothing = z.null()
/** Identities are checked by the use-case, which answers with the SDK's own codes. */
const unchecked = z.unknown()
const confRef = z.strictObject({ confId: z.string().max(32) })
const draftRef = z.strictObject({ draftId: z.string().min(1).max(64) })

export const sdkMethods = {
  bookConf: method(unchecked, HWMConfDetail),
  getConfList: method(nothing, z.array(HWMConfBaseInfo)),
  getConfDetail: method(unchecked, HWMConfDetail),
  getVmrList: method(nothing, z.array(HWMVmrInfo)),
  editConf: method(unchecked, nothing),
  cancelConf: method(unchecked, nothing),
  changeVmrInfo: method(unchecked, nothing),
  bookCycleConf: method(unchecked, HWMConfDetail),
  editCycleConf: method(unchecked, nothing),
  editSubCycleConf: method(unchecked, nothing),
  cancelCycleConf: method(unchecked, nothing),
  cancelSubCycleConf: method(unchecked, nothing),
} satisfies MethodTable

export const appMethods = {
  // Directory
  ...directoryMethods,
  // Meetings
  listOccurrences: method(Period, z.array(Occurrence)),
  listRoomBookings: method(RoomBookings, z.array(Occurrence)),
  /** One hit per meeting: its next occurrence, or its last. What is to come is first. */
  searchMeetings: method(MeetingSearch, z.array(Occurrence)),
  readMeeting: method(confRef, Meeting),
  /** Oldest first. */
  getHistory: method(confRef, z.array(MeetingChange)),
  moveMeeting: method(MoveMeeting, Undoable),
  cancelMeeting: method(CancelMeeting, Undoable),
  /** Restores what was, where nothing else has changed it since. */
  undoChange: method(
    z.strictObject({ undoToken: z.string().max(64) }),
    z.strictObject({ revision: z.int() }),
  ),
  /** Answers the new series. */
  splitSeries: method(SplitSeries, HWMConfDetail),
  // Drafts
  listDrafts: method(nothing, z.array(DraftInfo)),
  readDraft: method(draftRef, Draft.nullable()),
  saveDraft: method(Draft, nothing),
  deleteDraft: method(draftRef, nothing),
  // Settings and account
  getSettings: method(nothing, Settings),
  changeSettings: method(SettingsChange, Settings),
  signIn: method(nothing, Settings),
  signOut: method(nothing, Settings),
  /** Asks for a folder; the unchanged settings where the person closed the dialog. */
  chooseCalendarFolder: method(nothing, Settings),
  // Calendar
  getCalendarOverview: method(nothing, CalendarOverview),
  getCalendarState: method(confRef, CalendarState),
  retryCalendar: method(confRef, CalendarState),
  openInCalendar: method(confRef, z.strictObject({ opened: z.boolean() })),
  saveCalendarFile: method(confRef, z.strictObject({ saved: z.boolean() })),
  /** The invitation in the window's language; the guests' variant holds no host link and no host password. */
  getInvitation: method(
    z.strictObject({ confId: z.string().max(32), audience: z.enum(['guests', 'host']) }),
    z.strictObject({ text: z.string(), html: z.string() }),
  ),
  /** Opens the join link of a meeting in the browser (https only). */
  joinMeeting: method(z.strictObject({ confId: z.string().max(32), as: z.enum(['guest', 'host']) }), nothing),
  // Window
  getAppInfo: method(
    nothing,
    z.strictObject({ version: z.string(), electron: z.string(), platform: z.string() }),
  ),
  /** The home view can be used now. */
  reportReady: method(nothing, nothing),
  ...windowMethods,
} satisfies MethodTable

export const methods = { ...sdkMethods, ...appMethods }
export type Methods = typeof methods
export type MethodName = keyof Methods

export const events = {
  /** The list of meetings changed; `revision` grows with every change. */
  confListChanged: z.strictObject({ revision: z.int() }),
  calendarStateChanged: z.strictObject({ confId: z.string(), state: CalendarState }),
  settingsChanged: Settings,
  ...directoryEvents,
  ...windowEvents,
} satisfies EventTable
export type Events = typeof events
export type EventName = keyof Events

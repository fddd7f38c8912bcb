/** The window's view of meetings: occurrences of a period, hits of a search, a meeting's page, its changes, undo. */
import { z } from 'zod'
import { HWMConfBaseInfo, HWMConfDetail } from '../sdk/conf-detail'
import { CalendarState } from './calendar-state'

const ConfId = z.string().min(1).max(32)
/** Names one occurrence of a series; null for a single meeting, or for a series as a whole. */
const SubConfID = z.string().min(1).max(32).nullable()
const Seconds = z.int().min(0)
const Reason = z.string().max(1000)

/** A half-open period in seconds. */
export const Period = z.strictObject({ from: Seconds, to: Seconds })
export type Period = z.infer<typeof Period>

/** One meeting at one time. A series gives one per occurrence; cancelled ones are not among them. */
export const Occurrence = z.strictObject({
  confId: z.string(),
  subConfID: z.string().nullable(),
  confSubject: z.string(),
  /** Seconds. */
  startTimeStamp: z.int(),
  endTimeStamp: z.int(),
  /** Id of the SDK's zone table. */
  timeZone: z.string(),
  mediaType: HWMConfBaseInfo.shape.mediaType,
  /** Empty without a room. */
  vmrId: z.string(),
  vmrConferenceId: z.string(),
  isSeries: z.boolean(),
  /** True where this occurrence differs from its series. */
  isException: z.boolean(),
  confStatusType: HWMConfBaseInfo.shape.confStatusType,
  /** The invited, joined by ", ", at most 200 characters. */
  attendeeNames: z.string(),
  /** Of the meeting: what a move of what is shown has to name. */
  revision: z.int(),
})
export type Occurrence = z.infer<typeof Occurrence>

/** `query` is looked for in topic, people and ID, each of its words anywhere. */
export const MeetingSearch = z.strictObject({ query: z.string().max(200), limit: z.int().min(1).max(200) })

/** A meeting's page. `startTimeStamp` of a series is its next occurrence's. */
export const Meeting = z.strictObject({
  detail: HWMConfDetail,
  uid: z.string(),
  /** When it was cancelled, seconds; null while it takes place. */
  cancelledAt: z.int().nullable(),
  calendar: CalendarState,
})
export type Meeting = z.infer<typeof Meeting>

export const ChangeKind = z.enum([
  'booked',
  'edited',
  'cancelled',
  'occurrenceEdited',
  'occurrenceCancelled',
  'restored',
])
export type ChangeKind = z.infer<typeof ChangeKind>

/** One change of a meeting. */
export const MeetingChange = z.strictObject({
  /** Seconds. */
  at: z.int(),
  kind: ChangeKind,
  /** The revision it led to. */
  revision: z.int(),
  /** Members of HWMConfDetail that differ since, sorted. */
  fields: z.array(z.string()),
  /** Of a cancellation; empty where none was given. */
  reason: z.string(),
})
export type MeetingChange = z.infer<typeof MeetingChange>

/** A change that can be taken back for a while; null where it was not asked to be. `until` in seconds, exclusive. */
export const Undoable = z.strictObject({
  undoToken: z.string().nullable(),
  until: z.int().nullable(),
  revision: z.int(),
})
export type Undoable = z.infer<typeof Undoable>

export const MoveMeeting = z.strictObject({
  confId: ConfId,
  subConfID: SubConfID,
  startTimeStamp: z.int(),
  /** Minutes. */
  duration: z.int(),
  /** The one that was seen; an older one than the meeting's is refused with the meeting as it is. */
  revision: z.int(),
  isUndoable: z.boolean(),
})
export type MoveMeeting = z.infer<typeof MoveMeeting>

export const CancelMeeting = z.strictObject({
  confId: ConfId,
  subConfID: SubConfID,
  reason: Reason,
  isUndoable: z.boolean(),
})

/** "This and following": the series ends before the occurrence, a new one with these parameters begins there. */
export const SplitSeries = z.strictObject({
  confId: ConfId,
  subConfID: z.string().min(1).max(32),
  /** Checked by the use-case, like those of bookCycleConf. */
  orderConfParam: z.unknown(),
  cycleParam: z.unknown(),
  revision: z.int().optional(),
})
export type SplitSeries = z.infer<typeof SplitSeries>

export const RoomBookings = Period.extend({ vmrId: z.string().min(1).max(128) })

/** The one error shape: in the callback, over the bridge and on the command line (D1). Plain data. */
import { z } from 'zod'
import { SDK_ERRORS, type SdkErrorCode } from './error-codes'
import { HWMConfDetail } from './conf-detail'
import type { Language } from '../language'

export const SdkIssue = z.object({ field: z.string(), code: z.int(), message: z.string() })
export type SdkIssue = z.infer<typeof SdkIssue>

/** The meeting that holds a room, named by 111071005. Times are seconds. */
export const RoomConflict = z.object({
  confId: z.string(),
  confSubject: z.string(),
  startTimeStamp: z.int(),
  endTimeStamp: z.int(),
})
export type RoomConflict = z.infer<typeof RoomConflict>

export const NSError = z.object({
  domain: z.literal('HWMSDKErrorDomain'),
  code: z.int(),
  localizedDescription: z.string(),
  userInfo: z.object({
    issues: z.array(SdkIssue),
    conflict: RoomConflict.optional(),
    /** The meeting as it is, where an edit was made from an older revision. */
    current: HWMConfDetail.optional(),
  }),
})
export type NSError = z.infer<typeof NSError>

/** What says more than the code's own sentence. */
const REASONS = {
  staleRevision: {
    en: 'The meeting has been changed since it was read. Compare with its present state, and repeat the change.',
    zh: '会议在读取之后已被修改。请与当前内容核对后重新修改。',
  },
  isSeries: {
    en: 'This meeting is a series. Use the calls for series.',
    zh: '该会议是周期会议。请使用周期会议的接口。',
  },
  isNoSeries: {
    en: 'This meeting is not a series. Use the calls for single meetings.',
    zh: '该会议不是周期会议。请使用单次会议的接口。',
  },
  spanTooLong: {
    en: 'The series spans more than a year. Choose an earlier end date.',
    zh: '周期会议的跨度超过一年。请选择更早的结束日期。',
  },
  noOccurrence: {
    en: 'No meeting falls into this series. Choose other days or a later end date.',
    zh: '该周期内没有任何会议。请选择其他日期或更晚的结束日期。',
  },
  startedDates: {
    en: 'A meeting that has started is missing from the new dates. Keep its date, or change this and the following ones.',
    zh: '新的日期中缺少已开始的会议。请保留该日期，或修改此场及后续会议。',
  },
  undoOver: {
    en: 'This can no longer be undone.',
    zh: '已无法撤销。',
  },
  firstOccurrence: {
    en: 'Nothing of the series comes before this meeting. Change the series as a whole.',
    zh: '此会议之前没有其他场次。请直接修改整个周期会议。',
  },
} as const satisfies Record<string, Record<Language, string>>

/** A fault before it has a language: where, and which row of the error table. */
export interface Fault {
  readonly field: string
  readonly code: SdkErrorCode
  readonly reason?: keyof typeof REASONS
}

/** What is wrong and what to do about it, in one language. */
export function faultMessage(code: SdkErrorCode, language: Language, reason?: Fault['reason']): string {
  if (reason !== undefined) return REASONS[reason][language]
  const row = SDK_ERRORS[code]
  return language === 'zh' ? `${row.zh}${row.remedyZh}` : `${row.en} ${row.remedyEn}`
}

/** What a refusal carries beside its faults. */
export type Evidence = Omit<NSError['userInfo'], 'issues'>

/** Builds the error of a refused call. `faults` is never empty; the first gives the code. */
export function nsError(
  faults: readonly [Fault, ...Fault[]],
  language: Language,
  evidence: Evidence = {},
): NSError {
  const issues = faults.map(({ field, code, reason }) => ({
    ...{ field, code },
    message: faultMessage(code, language, reason),
  }))
  const [{ code, reason }] = faults
  return {
    domain: 'HWMSDKErrorDomain',
    code,
    localizedDescription: faultMessage(code, language, reason),
    userInfo: { issues, ...evidence },
  }
}

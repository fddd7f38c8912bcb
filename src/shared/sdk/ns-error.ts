/** The one error shape: in the callback, over the bridge and on the command line (D1). Plain data. */
import { SDK_ERRORS, type SdkErrorCode } from './error-codes'
import type { HWMConfDetail } from './conf-detail'
import type { Language } from '../language'

export interface SdkIssue {
  /** Dotted path; empty for the parameter itself. */
  field: string
  code: number
  message: string
}

/** The meeting that holds a room, named by 111071005. Times are seconds. */
export interface RoomConflict {
  confId: string
  confSubject: string
  startTimeStamp: number
  endTimeStamp: number
}

export interface NSError {
  domain: 'HWMSDKErrorDomain'
  code: number
  localizedDescription: string
  userInfo: {
    issues: SdkIssue[]
    conflict?: RoomConflict
    /** The meeting as it is, where an edit was made from an older revision. */
    current?: HWMConfDetail
  }
}

/** A fault before it has a language: where, and which row of the error table. */
export interface Fault {
  readonly field: string
  readonly code: SdkErrorCode
  /** Says more than the table's sentence, where the fault knows more. */
  readonly message?: Readonly<Record<Language, string>>
}

/** What is wrong and what to do about it, in one language: the table's sentence. */
export function faultMessage(code: SdkErrorCode, language: Language): string {
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
  const said = ({ code, message }: Fault) => message?.[language] ?? faultMessage(code, language)
  const issues = faults.map((fault) => ({ field: fault.field, code: fault.code, message: said(fault) }))
  return {
    domain: 'HWMSDKErrorDomain',
    code: faults[0].code,
    localizedDescription: said(faults[0]),
    userInfo: { issues, ...evidence },
  }
}

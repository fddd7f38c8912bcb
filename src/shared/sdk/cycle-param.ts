/** HWMCycleParam: how a meeting repeats. Source and decisions: docs/sdk.md, section "Series". */
import { z } from 'zod'
import { HWMCycleType, HWMCycleTypeDay, HWMCycleTypeMonth, HWMCycleTypeWeek } from './enums'
import { Seconds } from './fields'

/** Largest interval of each kind: days, weeks, months. The smallest is 1. */
export const MAX_INTERVAL = {
  [HWMCycleTypeDay]: 15,
  [HWMCycleTypeWeek]: 5,
  [HWMCycleTypeMonth]: 3,
} as const satisfies Record<HWMCycleType, number>

/** Weekdays (0 = Sunday), or days of the month. Days have no points. */
export const POINT_RANGE = {
  [HWMCycleTypeWeek]: { min: 0, max: 6 },
  [HWMCycleTypeMonth]: { min: 1, max: 31 },
} as const

const LAST_SECOND = 253_402_300_799

const isSecond = (value: unknown) => Seconds.min(0).max(LAST_SECOND).safeParse(value).success

/** Seconds that are read as a date; their absence has a code of its own. */
const date = (missing: 111071041 | 111071042) =>
  z.custom<number>((value) => value !== undefined, { params: { code: missing } }).refine(isSecond)

export const HWMCycleParam = z.strictObject({
  /** Seconds, UTC; read as a date in the meeting's zone. */
  startDate: date(111071041),
  /** The last date on which a meeting may start, the same way. */
  endDate: date(111071042),
  cycleType: z.custom<HWMCycleType>((value) => HWMCycleType.safeParse(value).success, {
    params: { code: 111071043 },
  }),
  /** Every how many days, weeks or months. */
  interval: z.custom<number>((value) => z.int().min(1).safeParse(value).success, {
    params: { code: 111071044 },
  }),
  /** `1,3,5`: weekdays or days of the month; not used by days. */
  listPoints: z.string().max(200).default(''),
  /** Days before each meeting at which people are reminded of it. */
  preRemindDays: z.int().min(0).max(30).default(1),
})
export type HWMCycleParam = z.infer<typeof HWMCycleParam>

const pointTexts = (listPoints: string): string[] =>
  listPoints.trim() === '' ? [] : listPoints.split(',').map((text) => text.trim())

/** The weekdays or days of the month, ascending, each once. Empty for days. */
export function cyclePoints({ cycleType, listPoints }: HWMCycleParam): number[] {
  if (cycleType === HWMCycleTypeDay) return []
  return [...new Set(pointTexts(listPoints).map(Number))].sort((a, b) => a - b)
}

/** The code of what is wrong with the points of weeks or months, or null. */
export function pointsFault(
  cycleType: keyof typeof POINT_RANGE,
  listPoints: string,
): 111071045 | 111071046 | null {
  const texts = pointTexts(listPoints)
  if (texts.length === 0) return 111071045
  const { min, max } = POINT_RANGE[cycleType]
  const isPoint = (text: string) => /^\d{1,2}$/.test(text) && Number(text) >= min && Number(text) <= max
  return texts.every(isPoint) ? null : 111071046
}

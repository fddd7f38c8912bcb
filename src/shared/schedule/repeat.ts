/** How the form's meeting repeats, and the HWMCycleParam it stands for. */
import { z } from 'zod'
import { cyclePoints, type HWMCycleParam } from '../sdk/cycle-param'
import { HWMCycleType, HWMCycleTypeDay, HWMCycleTypeMonth, HWMCycleTypeWeek } from '../sdk/enums'
import { startInstant, wallFields } from './start-instant'

export const Repeat = z.object({
  cycleType: HWMCycleType,
  /** Every how many days, weeks or months. */
  interval: z.number(),
  /** 0 = Sunday. Kept while another kind is chosen, as are the days of the month. */
  weekdays: z.array(z.number()),
  monthDays: z.array(z.number()),
  /** `2026-12-31`: the last date on which a meeting may start. */
  until: z.string(),
  preRemindDays: z.number(),
})
export type Repeat = Readonly<z.infer<typeof Repeat>>

interface When {
  readonly date: string
  readonly time: string
  readonly timeZone: number
  readonly isLater: boolean
  readonly second: number
}

const DAYS_AHEAD = 90
const DAY_MS = 86_400_000
const utcDay = (date: string) => new Date(`${date}T00:00:00Z`)

/** Weekly on the weekday of the start, for three months. */
export function newRepeat({ date }: Pick<When, 'date'>): Repeat {
  const first = utcDay(date)
  const isDate = !Number.isNaN(first.getTime())
  return {
    cycleType: HWMCycleTypeWeek,
    interval: 1,
    weekdays: isDate ? [first.getUTCDay()] : [],
    monthDays: isDate ? [first.getUTCDate()] : [],
    until: isDate ? new Date(first.getTime() + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10) : '',
    preRemindDays: 1,
  }
}

function points({ cycleType, weekdays, monthDays }: Repeat): string {
  if (cycleType === HWMCycleTypeDay) return ''
  return [...(cycleType === HWMCycleTypeWeek ? weekdays : monthDays)].sort((a, b) => a - b).join()
}

/** The instant (seconds) of the form's time of day on a date, or undefined where one of them is missing. */
function instantOn(when: When, date: string): number | undefined {
  const start = startInstant({ ...when, date })
  if (start.kind === 'instant') return start.at
  return start.kind === 'gap' ? start.near.at(-1) : undefined
}

/** What is missing in the form is missing here too, and refused by its own code. */
export function toCycleParam(repeat: Repeat, when: When): Partial<HWMCycleParam> {
  const [startDate, endDate] = [instantOn(when, when.date), instantOn(when, repeat.until)]
  return {
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    cycleType: repeat.cycleType,
    interval: repeat.interval,
    listPoints: points(repeat),
    preRemindDays: repeat.preRemindDays,
  }
}

/** The repetition of a series that exists, in a zone of the SDK's table. */
export function repeatOf(cycle: HWMCycleParam, timeZone: number): Repeat {
  const { cycleType, interval, preRemindDays } = cycle
  const usual = newRepeat(wallFields(cycle.startDate, timeZone))
  const own = cyclePoints(cycle)
  return {
    ...{ cycleType, interval, preRemindDays },
    weekdays: cycleType === HWMCycleTypeWeek ? own : usual.weekdays,
    monthDays: cycleType === HWMCycleTypeMonth ? own : usual.monthDays,
    until: wallFields(cycle.endDate, timeZone).date,
  }
}

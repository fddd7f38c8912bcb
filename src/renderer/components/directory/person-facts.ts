/** What is said of a person, in one line each. */
import type { Person } from '../../../shared/app/person'
import type { Language } from '../../../shared/language'
import { LOCALES } from '../../../shared/time-labels'

/** The innermost department and the title. */
export const personPlace = ({ department, title }: Person): string =>
  [department.split(' / ').at(-1) ?? '', title].filter(Boolean).join(' · ')

/** With what somebody is invited first: a mail, a call or a text message. */
export const personAddress = ({ email, number, mobile, accountId }: Person): string =>
  [email, number, mobile, accountId].find(Boolean) ?? ''

/** The departments from the outermost to the innermost. */
export const departmentPath = ({ department }: Pick<Person, 'department'>): string[] =>
  department === '' ? [] : department.split(' / ')

/** What a clock in the zone shows at the instant (seconds): `Tue 14:05`. Empty for a zone that nothing knows. */
export function clockIn(zone: string, at: number, language: Language): string {
  try {
    return new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ weekday: 'short', hour: '2-digit', minute: '2-digit' },
    }).format(at * 1000)
  } catch {
    // A directory may hold any text for a zone.
    return ''
  }
}

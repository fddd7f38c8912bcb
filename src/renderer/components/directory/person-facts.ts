/** What is said of a person, in one line each. */
import type { Person } from '../../../shared/app/person'

/** The innermost department and the title. */
export const personPlace = ({ department, title }: Person): string =>
  [department.split(' / ').at(-1) ?? '', title].filter(Boolean).join(' · ')

/** With what somebody is invited first: a mail, a call or a text message. */
export const personAddress = ({ email, number, mobile, accountId }: Person): string =>
  [email, number, mobile, accountId].find(Boolean) ?? ''

/** The departments from the outermost to the innermost. */
export const departmentPath = ({ department }: Pick<Person, 'department'>): string[] =>
  department === '' ? [] : department.split(' / ')

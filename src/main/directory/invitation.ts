/** What a booking or an edit says about whom the user invites. */
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import { attendeeKey } from '../../shared/attendees/attendee-key'
import type { Account } from '../account/account'

export interface Invitation {
  /** Keys of those who are invited now. */
  readonly invited: readonly string[]
  /** Keys of those who were invited before. */
  readonly others: readonly string[]
  /** Seconds. */
  readonly at: number
}

/** The user is in every meeting, which says nothing. */
const isUser = ({ accountId, email }: HWMAttendeeInfo, account: Account): boolean =>
  accountId === account.accountId ||
  (account.email !== '' && email?.toLowerCase() === account.email.toLowerCase())

/**
 * @param former those of the meeting before it was changed; none for a new meeting
 * @returns null where nobody is invited that was not before
 */
export function invitationOf(
  attendees: readonly HWMAttendeeInfo[],
  former: readonly HWMAttendeeInfo[],
  { account, at }: { readonly account: Account; readonly at: number },
): Invitation | null {
  const keysOf = (list: readonly HWMAttendeeInfo[]) =>
    list.filter((one) => !isUser(one, account)).map(attendeeKey)
  const before = new Set(keysOf(former))
  const now = keysOf(attendees)
  const invited = now.filter((key) => !before.has(key))
  return invited.length === 0 ? null : { invited, others: now.filter((key) => before.has(key)), at }
}

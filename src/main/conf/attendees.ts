/** From the invited as given to the invited as answered: no doubles, one host, everyone with a UUID (D8). */
import type { HWMAttendeeInfo } from '../../shared/sdk/attendee-info'
import type { HWMConfAttendee } from '../../shared/sdk/conf-detail'
import { ConfRoleTypeAttendee, ConfRoleTypeChairman, ConfRoleTypeCohost } from '../../shared/sdk/enums'
import type { NoticeCode } from '../../shared/sdk/notices'
import type { Account } from '../account/account'

/** Says who belongs to this host's own organisation; everybody else is external. */
const OWN_ORGANISATION = 'local'

type Noted = (field: string, code: NoticeCode) => void

const samePerson = (one: HWMAttendeeInfo): string =>
  JSON.stringify(
    [one.number, one.name, one.email, one.sms, one.accountId, one.thirdUserId].map((part) => part ?? ''),
  )

/** Index of the signed-in user: by account, else by e-mail in any case; -1 when not invited. */
function indexOfHost(list: readonly HWMAttendeeInfo[], account: Account): number {
  const byAccount = list.findIndex((one) => one.accountId === account.accountId)
  if (byAccount >= 0 || account.email === '') return byAccount
  return list.findIndex((one) => one.email?.toLowerCase() === account.email.toLowerCase())
}

function answered(one: HWMAttendeeInfo, uuid: () => string): HWMConfAttendee {
  const accountId = one.accountId ?? ''
  return {
    number: one.number ?? '',
    thirdUserId: one.thirdUserId ?? '',
    name: one.name ?? '',
    email: one.email ?? '',
    sms: one.sms ?? '',
    role: one.role ?? ConfRoleTypeAttendee,
    accountId,
    isOptional: one.isOptional ?? false,
    userUuid: uuid(),
    orgId: accountId === '' ? '' : OWN_ORGANISATION,
  }
}

/** The attendees of the meeting, the host first. `noted` hears of every second chairman. */
export function settleAttendees(
  given: readonly HWMAttendeeInfo[],
  account: Account,
  uuid: () => string,
  noted: Noted,
): HWMConfAttendee[] {
  const seen = new Set<string>()
  const kept = given
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => !seen.has(samePerson(one)) && seen.add(samePerson(one)))
  const hostAt = indexOfHost(
    kept.map(({ one }) => one),
    account,
  )
  const invitedHost = kept[hostAt]?.one
  const host = answered(
    {
      ...invitedHost,
      accountId: account.accountId,
      name: invitedHost?.name ?? account.name,
      email: invitedHost?.email ?? account.email,
      role: ConfRoleTypeChairman,
      isOptional: false,
    },
    uuid,
  )
  const others = kept
    .filter((_, at) => at !== hostAt)
    .map(({ one, index }) => {
      if (one.role !== ConfRoleTypeChairman) return answered(one, uuid)
      noted(`attendee.${String(index)}.role`, 'secondHost')
      return answered({ ...one, role: ConfRoleTypeCohost }, uuid)
    })
  return [host, ...others]
}

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

function answered(one: HWMAttendeeInfo, userUuid: string): HWMConfAttendee {
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
    userUuid,
    orgId: accountId === '' ? '' : OWN_ORGANISATION,
  }
}

/** Whose `userUuid` an edit echoes stays who they were; each one is given once. */
function echoedOrNew(former: readonly HWMConfAttendee[], uuid: () => string): (echo: unknown) => string {
  const known = new Set(former.map(({ userUuid }) => userUuid))
  return (echo) => (typeof echo === 'string' && known.delete(echo) ? echo : uuid())
}

interface Invited {
  readonly given: readonly HWMAttendeeInfo[]
  readonly account: Account
  /** The attendees of the meeting that is edited; empty for a new one. */
  readonly former: readonly HWMConfAttendee[]
  readonly uuid: () => string
  /** Hears of every second chairman. */
  readonly noted: Noted
}

/** The attendees of the meeting, the host first. */
export function settleAttendees({ given, account, former, uuid, noted }: Invited): HWMConfAttendee[] {
  const seen = new Set<string>()
  const kept = given
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => !seen.has(samePerson(one)) && seen.add(samePerson(one)))
  const hostAt = indexOfHost(
    kept.map(({ one }) => one),
    account,
  )
  const invitedHost = kept[hostAt]?.one
  const formerHost = former.find(({ role }) => role === ConfRoleTypeChairman)
  const uuidOf = echoedOrNew(former, uuid)
  const host = answered(
    {
      ...invitedHost,
      accountId: account.accountId,
      name: invitedHost?.name ?? account.name,
      email: invitedHost?.email ?? account.email,
      role: ConfRoleTypeChairman,
      isOptional: false,
    },
    uuidOf(formerHost?.userUuid),
  )
  const others = kept
    .filter((_, at) => at !== hostAt)
    .map(({ one, index }) => {
      if (one.role !== ConfRoleTypeChairman) return answered(one, uuidOf(one.userUuid))
      noted(`attendee.${String(index)}.role`, 'secondHost')
      return answered({ ...one, role: ConfRoleTypeCohost }, uuidOf(one.userUuid))
    })
  return [host, ...others]
}

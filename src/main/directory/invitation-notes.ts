/** Tells the directory whom the user invites, after the meeting is stored. A meeting never fails because of it. */
import type { Account } from '../account/account'
import type { StoredConf } from '../conf/repository'
import type { Log } from '../log'
import type { Directory } from './directory'
import { invitationOf } from './invitation'

interface Deps {
  readonly directory: Pick<Directory, 'ask'>
  readonly account: () => Account
  /** Seconds. */
  readonly clock: () => number
  readonly log: Log
  /** Recent people are others now. */
  readonly onNoted: () => Promise<void>
}

interface Changed {
  readonly conf: StoredConf
  readonly former: StoredConf | null
}

export function createInvitationNotes(deps: Deps): (changed: Changed) => void {
  const { directory, account, clock, log, onNoted } = deps
  return ({ conf, former }) => {
    if (conf.cancelledAt !== null) return
    const invitation = invitationOf(conf.detail.attendee, former?.detail.attendee ?? [], {
      ...{ account: account(), at: clock() },
    })
    if (!invitation) return
    directory
      .ask('noteInvited', invitation)
      .then(onNoted)
      .catch((error: unknown) => {
        log.error('the directory has not noted an invitation', error)
      })
  }
}

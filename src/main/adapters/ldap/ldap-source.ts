/** Entries of an LDAP server or of Active Directory, read and never written. */
import { setTimeout as delay } from 'node:timers/promises'
import type { LdapSettings } from '../../../shared/app/directory'
import type { DirectorySource } from '../../directory/source'
import { bind, connect, unbind, type Times } from './connect'
import { cancelled, sourceFault } from './faults'
import { meetServer } from './server'
import { createLdapSession } from './session'

interface Options {
  /** Of names that a directory keeps in several languages. */
  readonly language: 'en' | 'zh'
  readonly times?: Times
}

const TIMES: Times = { connect: 10_000, answer: 60_000, second: 1100 }

/** @param settings parsed */
export function createLdapSource(
  settings: LdapSettings,
  { language, times = TIMES }: Options,
): DirectorySource {
  const bindDn = settings.bindDn.trim()
  return {
    open: async (password, signal) => {
      // A server takes a name without a password for an anonymous bind (RFC 4513, 5.1.2), and reports success.
      if (bindDn !== '' && password === '') throw sourceFault('passwordNeeded', '')
      const connection = await connect(settings, times, signal)
      const close = () => {
        unbind(connection)
      }
      const nextSecond = async () => {
        await delay(times.second, undefined, { signal }).catch(() => {
          throw cancelled()
        })
      }
      try {
        await bind(connection, bindDn, password)
        const server = await meetServer(connection, settings.baseDn)
        return createLdapSession({ connection, server, base: settings.baseDn, language, nextSecond, close })
      } catch (error) {
        close()
        throw error
      }
    },
  }
}

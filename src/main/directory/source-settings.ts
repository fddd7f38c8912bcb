/** What is checked of a source's settings beyond their shape, and what of them is the server. */
import type { SourceSettings } from '../../shared/app/directory'
import { refuseBecause } from '../sdk-fault'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** @throws SdkFault where a password would travel in the open, or stands where everybody reads it */
export function checkSettings(settings: SourceSettings): void {
  if (settings.kind !== 'cardDav') return
  const { protocol, hostname, username, password } = new URL(settings.url)
  if (protocol === 'http:' && !LOOPBACK.test(hostname))
    throw refuseBecause('settings.url', 40002, 'needsHttps')
  if (username !== '' || password !== '') throw refuseBecause('settings.url', 40002, 'noPasswordInUrl')
}

const serverOf = (settings: SourceSettings): string =>
  settings.kind === 'cardDav'
    ? [new URL(settings.url).origin, settings.user].join(' ')
    : [settings.host.toLowerCase(), settings.port, settings.bindDn].join(' ')

export const isSameServer = (one: SourceSettings, other: SourceSettings): boolean =>
  one.kind === other.kind && serverOf(one) === serverOf(other)

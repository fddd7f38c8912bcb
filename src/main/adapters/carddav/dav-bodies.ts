/** What a DAV server is asked, in XML (RFC 4918, 6352, 6578). */

const CARDDAV = 'urn:ietf:params:xml:ns:carddav'

/** The names of what is read from answers, as `namespace name`. */
export const DAV = {
  resourceType: 'DAV: resourcetype',
  collection: 'DAV: collection',
  principal: 'DAV: current-user-principal',
  reports: 'DAV: supported-report-set',
  syncReport: 'DAV: sync-collection',
  privileges: 'DAV: current-user-privilege-set',
  etag: 'DAV: getetag',
  addressBook: `${CARDDAV} addressbook`,
  homeSet: `${CARDDAV} addressbook-home-set`,
  card: `${CARDDAV} address-data`,
  ctag: 'http://calendarserver.org/ns/ getctag',
} as const

const NAMESPACES = `xmlns="DAV:" xmlns:C="${CARDDAV}" xmlns:S="http://calendarserver.org/ns/"`
const HEAD = '<?xml version="1.0" encoding="utf-8"?>'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')

/** What tells an address book, a principal and the place of the address books. */
export const PLACE = `${HEAD}<propfind ${NAMESPACES}><prop><resourcetype/><current-user-principal/><C:addressbook-home-set/><supported-report-set/><current-user-privilege-set/><S:getctag/></prop></propfind>`

export const ETAGS = `${HEAD}<propfind ${NAMESPACES}><prop><getetag/><resourcetype/></prop></propfind>`

export const syncCollection = (token: string): string =>
  `${HEAD}<sync-collection ${NAMESPACES}><sync-token>${escaped(token)}</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`

export const multiget = (paths: readonly string[]): string =>
  `${HEAD}<C:addressbook-multiget ${NAMESPACES}><prop><getetag/><C:address-data/></prop>${paths
    .map((path) => `<href>${escaped(path)}</href>`)
    .join('')}</C:addressbook-multiget>`

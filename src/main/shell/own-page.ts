/** Our own origin. Node's URL gives 'null' as the origin of such a scheme, so its parts are compared. */
export const SCHEME = 'app'
export const HOST = 'bookconf'
export const START_PAGE = `${SCHEME}://${HOST}/index.html`

export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === ''
}

/** The path of a card as its key: servers write the same one with other characters escaped from answer to answer. */

const LONGEST = 2048

function segment(text: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(text))
  } catch {
    // A stray per cent sign is one.
    return encodeURIComponent(text)
  }
}

export const normalPath = (path: string): string => path.split('/').map(segment).join('/')

/** The key of what stands in an address book; null for the book itself and for what is not of it. */
export function keyIn(book: URL, href: string): string | null {
  if (href === '' || !URL.canParse(href, book.href)) return null
  const { origin, pathname } = new URL(href, book)
  const key = normalPath(pathname)
  const folder = normalPath(book.pathname)
  const isInside = origin === book.origin && key.startsWith(folder) && key.length > folder.length
  return isInside && !key.endsWith('/') && key.length <= LONGEST ? key : null
}

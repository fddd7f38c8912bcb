/** ETags as `If-Match` takes them: quoted, and strong although a proxy that packs answers says they are weak. */
export function strongTag(etag: string): string {
  const strong = etag.trim().replace(/^W\//, '')
  return strong === '' || strong.startsWith('"') ? strong : `"${strong}"`
}

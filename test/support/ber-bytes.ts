/** LDAP's messages as a server writes them, byte by byte, so that a test can write wrong ones. */

export function element(tag: number, ...content: readonly (Buffer | readonly number[])[]): Buffer {
  const bytes = Buffer.concat(content.map((part) => Buffer.from(part as Buffer)))
  const size = Buffer.alloc(6)
  size[0] = tag
  size[1] = 0x84
  size.writeUInt32BE(bytes.length, 2)
  return Buffer.concat([size, bytes])
}

export const octets = (text: string | Buffer): Buffer => element(0x04, Buffer.from(text as Buffer))
export const integer = (value: number): Buffer => element(0x02, [value >> 8, value & 0xff])

export const message = (id: number, operation: Buffer, ...controls: readonly Buffer[]): Buffer =>
  element(0x30, integer(id), operation, ...controls)

/** @param tag 0x61 of a bind, 0x65 of a search, 0x78 of an extended operation */
export const result = (tag: number, code: number, detail = ''): Buffer =>
  element(tag, element(0x0a, [code]), octets(''), octets(detail))

export const entry = (
  dn: string,
  attributes: Readonly<Record<string, readonly (string | Buffer)[]>>,
): Buffer =>
  element(
    0x64,
    octets(dn),
    element(
      0x30,
      ...Object.entries(attributes).map(([type, values]) =>
        element(0x30, octets(type), element(0x31, ...values.map(octets))),
      ),
    ),
  )

/** The control by which a page tells where the next one begins. */
export const page = (cookie: string): Buffer =>
  element(
    0xa0,
    element(0x30, octets('1.2.840.113556.1.4.319'), octets(element(0x30, integer(0), octets(cookie)))),
  )

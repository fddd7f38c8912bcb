/** The UID of a meeting, which is also the name of its file. */

const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@bookconf$/

export const newUid = (uuid: string): string => `${uuid.toLowerCase()}@bookconf`

/** Only our own UIDs name files, so that no UID can leave a folder. */
export function assertOwnUid(uid: string): void {
  if (!UID.test(uid)) throw new Error('Not a UID of this product.')
}

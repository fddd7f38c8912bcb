/** The UID of a meeting, which is also the name of its file. */

const UID = /^[0-9a-f-]{36}@bookconf$/

export const newUid = (uuid: string): string => `${uuid}@bookconf`

/** Only our own UIDs name files, so that no UID can leave the folder. */
export const isOwnUid = (uid: string): boolean => UID.test(uid)

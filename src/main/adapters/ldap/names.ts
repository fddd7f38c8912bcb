/** Keys of people by the names that groups have for their members. */
import { sameDn } from './dn'

export interface Names {
  readonly byDn: ReadonlyMap<string, string>
  readonly byUid: ReadonlyMap<string, string>
  readonly add: (person: NamedPerson) => void
}

interface NamedPerson {
  readonly key: string
  readonly dn: string
  /** Empty where there is none. */
  readonly uid: string
}

export function createNames(): Names {
  const byDn = new Map<string, string>()
  const byUid = new Map<string, string>()
  return {
    ...{ byDn, byUid },
    add: ({ key, dn, uid }) => {
      byDn.set(sameDn(dn), key)
      if (uid !== '') byUid.set(uid, key)
    },
  }
}

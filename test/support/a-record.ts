import type { PersonRecord } from '../../src/main/directory/person-record'

/** An entry of a directory with nothing in it but what is given. */
export const aRecord = (given: Partial<PersonRecord> = {}): PersonRecord => ({
  ...{ kind: 'person', name: '', email: '', otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', accountId: '', zone: '' },
  ...given,
})

/** A stored person, as its row says. */
import { z } from 'zod'
import type { Person } from '../../../shared/app/person'
import { PersonRecord } from '../../directory/person-record'
import type { SearchKeys } from '../../directory/search-keys'

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const Keys: z.ZodType<SearchKeys> = z.object({
  ...{ name: z.string(), pinyin: z.string(), initials: z.string(), email: z.string() },
  ...{ number: z.string(), department: z.string(), title: z.string() },
})

/** Records of earlier versions know people alone, with one address and no zone. */
const StoredRecord = PersonRecord.extend({
  kind: PersonRecord.shape.kind.default('person'),
  otherEmails: PersonRecord.shape.otherEmails.default([]),
  zone: PersonRecord.shape.zone.default(''),
})

export const PersonRow = z.object({ id: z.int(), record: json(StoredRecord), keys: json(Keys) })
export type PersonRow = z.infer<typeof PersonRow>

/** Of the table `person AS p`. */
export const PERSON_COLUMNS = 'p.id, p.record, p.keys'

export const personRows = (found: unknown[]): PersonRow[] => found.map((row) => PersonRow.parse(row))

export const toPerson = ({ id, record }: PersonRow): Person => ({
  personId: String(id),
  ...record,
  isExternal: false,
  isFavourite: false,
})

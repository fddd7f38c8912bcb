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

const Keys: z.ZodType<SearchKeys> = z.object({ name: z.string(), pinyin: z.string(), number: z.string() })

/** Records of earlier versions know people alone, with one address and no zone. */
export const StoredRecord = PersonRecord.extend({
  kind: PersonRecord.shape.kind.default('person'),
  otherEmails: PersonRecord.shape.otherEmails.default([]),
  zone: PersonRecord.shape.zone.default(''),
})

const FIELDS = Object.keys(PersonRecord.shape)

/** The same text for the same record, whatever the order of its members. */
export const recordText = (record: PersonRecord): string => JSON.stringify(record, FIELDS)

/** @throws where the text is no record */
export const recordOf = (text: string): PersonRecord => json(PersonRecord).parse(text)

const PersonRow = z.object({
  ...{ id: z.int(), is_external: z.int(), is_favourite: z.int() },
  record: json(PersonRecord),
})
/** With the texts it is found by. */
export const FoundRow = PersonRow.extend({ keys: json(Keys) })
export type FoundRow = z.infer<typeof FoundRow>

/** Of the table `person AS p`. */
export const PERSON_COLUMNS = 'p.id, p.record, p.is_external, p.is_favourite'
export const FOUND_COLUMNS = `${PERSON_COLUMNS}, p.keys`

export const toPerson = ({ id, record, is_external, is_favourite }: z.infer<typeof PersonRow>): Person => ({
  personId: String(id),
  ...record,
  isExternal: is_external === 1,
  isFavourite: is_favourite === 1,
})

export const peopleOf = (rows: unknown[]): Person[] => rows.map((row) => toPerson(PersonRow.parse(row)))

/** The directory's calls: searching it, arranging it, and where it comes from. */
import { z } from 'zod'
import {
  Contact,
  Department,
  DirectoryPart,
  Group,
  ImportPlan,
  PeoplePage,
  Source,
  SourceSettings,
  TableColumn,
} from '../app/directory'
import { ImportReport, Person, PersonHit } from '../app/person'
import { method, type EventTable, type MethodTable } from './rpc'

const nothing = z.null()
const id = z.string().min(1).max(64)
const personRef = z.strictObject({ personId: id })
const groupRef = z.strictObject({ groupId: id })
const sourceRef = z.strictObject({ sourceId: id })
/** Never kept by the window; empty where the system keeps it or none is needed. */
const password = z.string().max(1024)

const PeopleQuery = z.strictObject({
  query: z.string().max(200),
  limit: z.int().min(1).max(100),
  /** E-mail addresses of those invited already: who is often invited with them comes first. */
  invited: z.array(z.string().max(320)).max(500),
})

export const directoryMethods = {
  // Searching
  /** By the beginnings of names, readings, initials, addresses, numbers, departments and titles. */
  searchPeople: method(
    PeopleQuery,
    z.strictObject({ hits: z.array(PersonHit), groups: z.array(Group), more: z.boolean() }),
  ),
  /** The second answer, where the first has few: inside words, and with one mistake. Holds none of the first. */
  searchPeopleWider: method(PeopleQuery, z.strictObject({ hits: z.array(PersonHit) })),
  /** Everyone in the directory with one of these addresses or names, for a pasted list. */
  lookUpPeople: method(
    z.strictObject({ keys: z.array(z.string().max(320)).max(2000) }),
    z.array(z.strictObject({ key: z.string(), people: z.array(Person) })),
  ),
  countPeople: method(nothing, z.int()),
  // Browsing
  listPeople: method(
    z.strictObject({ part: DirectoryPart, from: z.int().min(0), limit: z.int().min(1).max(500) }),
    PeoplePage,
  ),
  /** A person as of now, the source they come from and the groups they are in; null where they are gone. */
  readPerson: method(
    personRef,
    z.strictObject({ person: Person, sourceId: z.string(), groups: z.array(Group) }).nullable(),
  ),
  /** All of them, outermost first, each followed by those below it. */
  listDepartments: method(nothing, z.array(Department)),
  listGroups: method(nothing, z.array(Group)),
  /** The group and its members as of now; null where it is gone. */
  readGroup: method(groupRef, z.strictObject({ group: Group, people: z.array(Person) }).nullable()),
  // The user's own
  setFavourite: method(personRef.extend({ isFavourite: z.boolean() }), nothing),
  /**
   * Without a person's ID a new one, kept in the address book `sourceId`, or here alone where that is null. What
   * belongs to an address book on a server goes there with the next sync, which this asks for.
   */
  saveContact: method(
    z.strictObject({ personId: id.nullable(), sourceId: id.nullable(), contact: Contact }),
    Person,
  ),
  deleteContact: method(personRef, nothing),
  saveGroup: method(
    z.strictObject({
      groupId: id.nullable(),
      name: z.string().trim().min(1).max(128),
      personIds: z.array(id).max(2000),
    }),
    Group,
  ),
  deleteGroup: method(groupRef, nothing),
  // Files
  /** Asks for a file and reads its beginning; null where the person closed the dialog. */
  planImport: method(nothing, ImportPlan.nullable()),
  /** Progress travels as an event. */
  importPeople: method(
    z.strictObject({ planId: id, mapping: z.array(TableColumn.nullable()).max(500).nullable() }),
    ImportReport,
  ),
  cancelImport: method(nothing, nothing),
  // Sources
  listSources: method(nothing, z.array(Source)),
  /** Without an ID a new one. The password goes to the system's keychain, or is kept until the program ends. */
  saveSource: method(
    z.strictObject({
      sourceId: id.nullable(),
      name: z.string().trim().min(1).max(128),
      settings: SourceSettings,
      password,
    }),
    Source,
  ),
  /** With everything that came from it. */
  removeSource: method(sourceRef, nothing),
  /** Answers when the sync has ended, well or not: the source says how. */
  syncSource: method(sourceRef.extend({ password }), Source),
  cancelSync: method(sourceRef, nothing),
} satisfies MethodTable

export const directoryEvents = {
  /** `done` records of about `total`, which is told from how much of the file they take. */
  importProgress: z.strictObject({ done: z.int(), total: z.int().nullable() }),
  syncProgress: z.strictObject({ sourceId: z.string(), done: z.int() }),
  /** People, groups or favourites changed; `count` is how many entries there are. */
  peopleChanged: z.strictObject({ count: z.int() }),
  sourcesChanged: z.array(Source),
} satisfies EventTable

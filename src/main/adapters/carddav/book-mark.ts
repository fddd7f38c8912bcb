/** What a sync of address books leaves for the next one, as the text that the directory keeps. */
import { z } from 'zod'
import type { CardMemory } from './card-index'
import type { BookState } from './list-changes'

export interface BookMark extends CardMemory {
  /** By the path of the book. */
  readonly books: ReadonlyMap<string, BookState>
}

// Pairs rather than objects: a card may have any name, `__proto__` too.
const pairs = <T>(value: z.ZodType<T>) =>
  z.array(z.tuple([z.string(), value])).transform((list) => new Map(list))

const Mark = z.object({
  books: pairs(
    z.union([
      z.object({ token: z.string() }),
      z.object({ ctag: z.string().nullable(), etags: pairs(z.string()) }),
    ]),
  ),
  categories: pairs(z.array(z.string())),
  uids: pairs(z.string()),
})

export const NO_MARK: BookMark = { books: new Map(), categories: new Map(), uids: new Map() }

/** Null where it is none: the sync then begins anew. */
export function readMark(text: string): BookMark | null {
  try {
    return Mark.parse(JSON.parse(text))
  } catch {
    return null
  }
}

const plain = (state: BookState) => ('etags' in state ? { ...state, etags: [...state.etags] } : state)

export const writeMark = ({ books, categories, uids }: BookMark): string =>
  JSON.stringify({
    books: [...books].map(([path, state]) => [path, plain(state)]),
    categories: [...categories],
    uids: [...uids],
  })

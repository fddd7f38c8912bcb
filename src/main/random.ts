/** Chance, injected: identifiers, passwords and the rooms of join links come from here. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

export interface Random {
  /** A whole number, min inclusive, max exclusive. */
  int(min: number, max: number): number
  uuid(): string
  /** A name nobody can guess: 128 bits, lower-case hexadecimal. */
  token(): string
}

/** The system's cryptographic source. */
export const cryptoRandom: Random = {
  int: (min, max) => randomInt(min, max),
  uuid: () => randomUUID(),
  token: () => randomBytes(16).toString('hex'),
}

import { resolve } from 'node:path'

/** The folder of `--data=DIR`, absolute; null without it. */
export function dataDirOf(args: readonly string[]): string | null {
  const given = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  return given === undefined || given === '' ? null : resolve(given)
}

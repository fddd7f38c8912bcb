/** Finds the rows of the SDK's zone table by city, country, abbreviation, IANA name or offset (docs/sdk.md, D6). */
import { rawTimeZones, type RawTimeZone } from '@vvo/tzdb'
import type { Language } from '../language'
import { BOOKABLE_ZONES, rowsLike } from '../sdk/default-zone'
import type { TimeZoneRow } from '../sdk/time-zones'
import { offsetAt } from '../time'

export interface ZoneHit {
  readonly row: TimeZoneRow
  /** What matched where the row's own name does not say it: a city, a country or an abbreviation; else empty. */
  readonly via: string
}

const MINUTE = 60

/** Lower case without accents; everything that is neither letter nor digit separates words. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`

/** Minutes east of UTC that a query such as `+8`, `UTC-03:30` or `gmt+1` means, or null. */
export function offsetQuery(query: string): number | null {
  const parts = /^(?:utc|gmt)?\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d\d))?$/i.exec(
    query.trim(),
  )?.groups
  if (!parts) return null
  const size = Number(parts.hours) * 60 + Number(parts.minutes ?? 0)
  return parts.sign === '-' ? -size : size
}

/** Latin words match from their beginning, Chinese ones anywhere: there no space tells where a word begins. */
const matches = (words: string, asked: readonly string[]): boolean =>
  asked.every((one) => words.includes(/\p{Script=Han}/u.test(one) ? one : ` ${one}`))

function rowsOf(zone: RawTimeZone, at: number): readonly TimeZoneRow[] {
  const names = [zone.name, ...zone.group]
  const same = BOOKABLE_ZONES.filter(({ iana }) => names.includes(iana))
  return same.length > 0 ? same : rowsLike(zone.name, at).slice(0, 1)
}

/**
 * @param language in which countries are named beside English
 * @param at seconds; offsets are those of that moment
 */
export function searchZones(query: string, language: Language, at: number): ZoneHit[] {
  const asked = wordsOf(query).split(' ').filter(Boolean)
  if (asked.length === 0) return BOOKABLE_ZONES.map((row) => ({ row, via: '' }))
  const minutes = offsetQuery(query)
  if (minutes !== null)
    return BOOKABLE_ZONES.filter(({ iana }) => offsetAt(at, iana) === minutes * MINUTE).map((row) => ({
      row,
      via: '',
    }))
  const hits = new Map<TimeZoneRow, string>()
  for (const row of BOOKABLE_ZONES)
    if (matches(wordsOf(`${row.en} ${row.zh} ${row.iana}`), asked)) hits.set(row, '')
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  for (const zone of rawTimeZones) {
    const names = [
      ...zone.mainCities,
      countries.of(zone.countryCode) ?? '',
      ...[zone.countryName, zone.abbreviation, zone.dstAbbreviation ?? '', zone.alternativeName],
      ...[zone.name, ...zone.group],
    ]
    const via = names.find((name) => matches(wordsOf(name), asked))
    const isWhole = via === undefined && matches(wordsOf(names.join(' ')), asked)
    if (via === undefined && !isWhole) continue
    for (const row of rowsOf(zone, at))
      if (!hits.has(row)) hits.set(row, via ?? zone.mainCities[0] ?? zone.name)
  }
  return [...hits].map(([row, via]) => ({ row, via }))
}

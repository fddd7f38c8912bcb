/** A company of any size in LDIF: half Chinese and half European names, departments two deep, and groups. */
import { SUFFIX } from './slapd'

const GIVEN = ['Anna', 'Björn', 'Chloé', 'Dmitri', 'Eva', 'Fatima', 'Giulia', 'Hans']
const FAMILY = ['Müller', 'García', 'Rossi', 'Novák', 'Dubois', 'Jensen']
const XING = ['张', '王', '李', '赵', '单', '欧阳']
const MING = ['伟', '秀英', '敏', '静', '磊', '洋', '艳']

export const PEOPLE = `ou=people,${SUFFIX}`
export const DIVISIONS = 10
export const TEAMS = 5

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''
export const uidOf = (at: number): string => `u${String(at).padStart(5, '0')}`
export const unitOf = (at: number): [division: string, team: string] => [
  `Division ${String(at % DIVISIONS)}`,
  `Team ${String(Math.floor(at / DIVISIONS) % TEAMS)}`,
]
export function dnOf(at: number): string {
  const [division, team] = unitOf(at)
  return `uid=${uidOf(at)},ou=${team},ou=${division},${PEOPLE}`
}
export function nameOf(at: number): string {
  const number = Math.floor(at / 2)
  return at % 2 === 0
    ? `${pick(XING, number)}${pick(MING, Math.floor(number / XING.length))}`
    : `${pick(GIVEN, number)} ${pick(FAMILY, Math.floor(number / GIVEN.length))}`
}

const unit = (dn: string, name: string) => `dn: ${dn}\nobjectClass: organizationalUnit\nou: ${name}\n`

function person(at: number): string {
  const mail = `${uidOf(at)}@example.com`
  const number = String(10_000 + at)
  return [
    `dn: ${dnOf(at)}`,
    'objectClass: inetOrgPerson',
    `uid: ${uidOf(at)}`,
    `cn: ${nameOf(at)}`,
    `sn: ${nameOf(at)}`,
    `mail: ${mail}`,
    `telephoneNumber: +49 30 ${number}`,
    `title: Engineer`,
    '',
  ].join('\n')
}

/** Each of `size` people, from every `groups`-th person on. */
function group(at: number, groups: number, size: number): string {
  const members = Array.from({ length: size }, (_, of) => `member: ${dnOf(at + of * groups)}`)
  return [
    `dn: cn=group ${String(at)},ou=groups,${SUFFIX}`,
    'objectClass: groupOfNames',
    `cn: group ${String(at)}`,
    ...members,
    '',
  ].join('\n')
}

export function* company(people: number, groups: number, groupSize: number): Generator<string> {
  yield unit(PEOPLE, 'people')
  yield unit(`ou=groups,${SUFFIX}`, 'groups')
  for (let division = 0; division < DIVISIONS; division++) {
    const [name] = unitOf(division)
    yield unit(`ou=${name},${PEOPLE}`, name)
    for (let team = 0; team < TEAMS; team++) {
      const [, inner] = unitOf(team * DIVISIONS)
      yield unit(`ou=${inner},ou=${name},${PEOPLE}`, inner)
    }
  }
  for (let at = 0; at < people; at++) yield person(at)
  for (let at = 0; at < groups; at++) yield group(at, groups, groupSize)
}

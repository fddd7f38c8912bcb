/**
 * Writes a CSV of invented people, always the same ones: `node scripts/make-people.mjs [COUNT] > people.csv`, 100,000
 * where no count is given. Half have Chinese names; departments are five deep; one in 250 is a room, one in 500 a device.
 * 500 groups have 3 to 400 members each, most of them few.
 */
import { pathToFileURL } from 'node:url'

const CHINESE = {
  family: [
    ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单',
    '欧阳',
    '司马',
  ],
  given: [
    ...'伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰红玲辉建国志文晓春雪梅海云龙飞宇浩然子轩梓涵欣怡',
  ],
}
const EUROPEAN = {
  given:
    'Anna Lukas Zoë Jürgen María Søren Chloé Paweł Ingrid Luca Saoirse Mikael Elena Tomáš Aino Max Sofía Henrik Amélie Jonas Katarzyna Matteo Freya Dimitri Lena Oskar Noémie Björn Petra Rui Ewa Nils Giulia Émile Hanna Stefan Iva Marek Åsa Bruno'.split(
      ' ',
    ),
  family:
    'Müller García Rossi Dubois Kowalski Novák Andersen Berg Jansen Silva Keane Lehtonen Horváth Weiß Schmidt Fernández Bianchi Laurent Nowak Svoboda Nielsen Lindqvist Visser Costa Byrne Virtanen Szabó Krüger Fischer Moreau Wiśniewski Dvořák Larsen Holm Bakker Pereira Doyle Korhonen Tóth Köhler'.split(
      ' ',
    ),
}
const LEVELS = [
  ['Europe', '亚太', 'Americas', '中国'],
  ['Sales', '研发', 'Finance', 'Support', '市场'],
  ['North', 'South', '华东', '华南', 'Central'],
  ['Platform', 'Clients', '平台', 'Accounts'],
  ['Team 1', 'Team 2', '一组', '二组', 'Team 5'],
]

/** A repeatable source of chance (mulberry32). */
function chance(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'Asia/Singapore',
  'Asia/Kolkata',
]
const GROUPS = { count: 500, smallest: 3, largest: 400 }
const SUBJECTS = [
  'Board',
  'Works council',
  '项目组',
  'On call',
  '工会',
  'Release',
  'Book club',
  '安全委员会',
  'Budget',
  '羽毛球',
]

/** For each person the groups they are in. A size is the lower of two draws squared: most groups are small. */
function memberships(count, pick) {
  const groupsOf = new Map()
  for (let group = 0; group < GROUPS.count; group++) {
    const share = Math.min(pick(1000), pick(1000)) / 1000
    const size = GROUPS.smallest + Math.round(share * share * (GROUPS.largest - GROUPS.smallest))
    const name = `${SUBJECTS[group % SUBJECTS.length]} ${group + 1}`
    const members = new Set()
    while (members.size < Math.min(group === 0 ? GROUPS.largest : size, count)) members.add(pick(count))
    for (const person of members) groupsOf.set(person, [...(groupsOf.get(person) ?? []), name])
  }
  return groupsOf
}

function kindOf(at) {
  if (at % 250 === 249) return 'room'
  return at % 500 === 100 ? 'device' : 'person'
}

/** One CSV line per person, the header first. Addresses and numbers are of the kinds reserved for examples. */
export function* peopleCsv(count) {
  const pick = chance(20260101)
  const from = (list) => list[pick(list.length)]
  // By a chance of their own, so that they change nobody's name.
  const pickAside = chance(20260102)
  const groupsOf = memberships(count, pickAside)
  yield 'name,email,phone,mobile,department,title,account,kind,zone,groups'
  for (let at = 0; at < count; at++) {
    const person =
      at % 2 === 0
        ? from(CHINESE.family) + from(CHINESE.given) + (pick(2) === 0 ? from(CHINESE.given) : '')
        : `${from(EUROPEAN.given)} ${from(EUROPEAN.family)}`
    const number = String(at).padStart(6, '0')
    const department = LEVELS.map(from).join(' / ')
    const title = from(['Engineer', 'Manager', '工程师', '经理', 'Analyst', 'Designer'])
    const kind = kindOf(at)
    const name = { person, room: `会议室 Room ${number}`, device: `终端 Screen ${number}` }[kind]
    const zone = ZONES[pickAside(ZONES.length)]
    const groups = (groupsOf.get(at) ?? []).join(';')
    yield `${name},person${number}@example.com,+1 202 555 ${number},,${department},${kind === 'person' ? title : ''},p${number},${kind},${zone},${groups}`
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const line of peopleCsv(Number(process.argv[2] ?? 100_000))) process.stdout.write(`${line}\n`)
}

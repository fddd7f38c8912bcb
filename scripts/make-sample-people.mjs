/** Writes examples/people.csv: 200 invented people, always the same ones. */
import { writeFileSync } from 'node:fs'

const CHINESE = {
  family: [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单吕'],
  given: [
    '伟',
    '芳',
    '娜',
    '敏',
    '静',
    '丽',
    '强',
    '磊',
    '洋',
    '艳',
    '勇',
    '军',
    '杰',
    '娟',
    '涛',
    '明',
    '超',
    '秀英',
    '建国',
    '晓明',
  ],
}
const EUROPEAN = {
  given: [
    'Anna',
    'Lukas',
    'Zoë',
    'Jürgen',
    'María',
    'Søren',
    'Chloé',
    'Paweł',
    'Ingrid',
    'Luca',
    'Saoirse',
    'Mikael',
    'Elena',
    'Tomáš',
    'Aino',
  ],
  family: [
    'Müller',
    'García',
    'Rossi',
    'Dubois',
    'Kowalski',
    'Novák',
    'Andersen',
    'Berg',
    'Jansen',
    'Silva',
    'Keane',
    'Lehtonen',
    'Horváth',
    'Weiß',
  ],
}
const DEPARTMENTS = ['Sales', 'Finance', 'Research', 'Support', '研发部', '市场部', '人力资源部']
const COUNT = 200

const pick = (list, at) => list[at % list.length]
const isChinese = (at) => at % 2 === 0

function nameOf(at) {
  const turn = Math.floor(at / 2)
  return isChinese(at)
    ? pick(CHINESE.family, turn) + pick(CHINESE.given, turn * 7 + Math.floor(turn / 22))
    : `${pick(EUROPEAN.given, turn)} ${pick(EUROPEAN.family, turn * 3 + Math.floor(turn / 15))}`
}

const rows = Array.from({ length: COUNT }, (_, at) => {
  const number = String(at + 1).padStart(3, '0')
  // Numbers and addresses that are reserved for examples.
  return [
    nameOf(at),
    `person${number}@example.com`,
    `+1 202 555 0${number}`,
    pick(DEPARTMENTS, at * 5),
    `p${number}`,
  ].join(',')
})
writeFileSync('examples/people.csv', `name,email,phone,department,account\n${rows.join('\n')}\n`)

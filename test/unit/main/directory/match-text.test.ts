import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonMatch } from '../../../../src/shared/app/person'
import { foldText, PLAIN, WRITTEN_OUT } from '../../../../src/main/directory/fold'
import { matchOf } from '../../../../src/main/directory/match-text'
import { asksOf } from '../../../../src/main/directory/asks'
import { GRADE } from '../../../../src/main/directory/grade'
import { entryOf, rankOf } from '../../../../src/main/directory/rank'
import { searchKeys } from '../../../../src/main/directory/search-keys'
import { parseQuery } from '../../../../src/main/directory/search-query'
import { TYPED_READINGS } from '../../../../src/main/directory/search-words'
import type { PersonRecord } from '../../../../src/main/directory/person-record'
import { aRecord } from '../../../support/a-record'
import { aQuery, somePeople } from '../../../support/search-people'

function find(record: PersonRecord, typed: string, grade?: number): PersonMatch | null {
  const keys = searchKeys(record)
  const query = parseQuery(typed)
  const rank = query && (grade === undefined ? rankOf(entryOf(record, keys), asksOf(query)) : { grade })
  return rank && matchOf(record, keys, query, rank)
}
/** `Max [Mül]ler`, after the field. */
const shown = (match: PersonMatch | null): string => {
  if (!match) return 'nothing'
  let text = ''
  let end = 0
  for (const [from, to] of match.ranges) {
    text += `${match.text.slice(end, from)}[${match.text.slice(from, to)}]`
    end = to
  }
  return `${match.field}: ${text}${match.text.slice(end)}`
}

describe('what is marked', () => {
  it.each([
    [{ name: '张伟强' }, '伟强', 'name: 张[伟强]'],
    [{ name: 'Max Müller' }, 'mull', 'name: Max [Müll]er'],
    [{ name: 'Max Müller' }, 'muell', 'name: Max [Müll]er'],
    [{ name: 'Max Mu\u0308ller' }, 'mu', 'name: Max [Mu\u0308]ller'],
    [{ name: 'Jörg Strauß' }, 'straus', 'name: Jörg [Strauß]'],
    [{ name: "Seán O'Brien" }, 'obr', "name: Seán [O'Br]ien"],
    [{ name: 'Anna Müller' }, 'mul an', 'name: [An]na [Mül]ler'],
    [{ name: 'ＡＮＮＡ' }, 'an', 'name: [ＡＮ]ＮＡ'],
    [{ name: 'Anna Berg' }, 'ab', 'name: [A]nna [B]erg'],
    [{ name: '张伟' }, 'zhangw', 'pinyin: [zhang] [w]ei'],
    [{ name: '张伟' }, 'weiz', 'pinyin: [z]hang [wei]'],
    [{ name: '吕芳' }, 'lvf', 'pinyin: [lü] [f]ang'],
    [{ name: '吕芳' }, 'lyufa', 'pinyin: [lü] [fa]ng'],
    [{ name: '张伟' }, 'zw', 'initials: [z]hang [w]ei'],
    [{ name: '张伟强' }, 'zhangwq', 'pinyin: [zhang] [w]ei [q]iang'],
    [{ name: 'Max', email: 'Anna.Berg@example.com' }, 'anna.b', 'email: [Anna.B]erg@example.com'],
    [{ name: 'Max', email: 'Anna.Berg@example.com' }, '@ex', 'email: Anna.Berg[@ex]ample.com'],
    [{ name: 'Max', otherEmails: ['max@home.example'] }, 'home', 'email: max@[home].example'],
    [{ name: 'Max', mobile: '+49 (170) 555' }, '0170 5', 'number: +49 ([170) 5]55'],
    [{ name: 'Max', department: '研发部' }, '发', 'department: 研[发]部'],
    [{ name: 'Max', title: 'Sales Lead' }, 'lead', 'title: Sales [Lead]'],
    [{ name: 'Max', accountId: 'm.berg' }, 'berg', 'accountId: m.[berg]'],
    [{ name: 'Max', accountId: 'm.berg' }, 'mber', 'accountId: [m].[ber]g'],
    [{ name: 'Mueller Anna Müller' }, 'muellermül', 'name: [Muel]ler Anna [Müller]'],
  ])('%j for %s', (person, typed, marked) => {
    expect(shown(find(aRecord(person), typed))).toBe(marked)
  })

  it.each([
    [GRADE.inside, { name: 'Max Müller' }, 'ulle', 'name: Max M[ülle]r'],
    [GRADE.inside, { name: '张伟强' }, 'angwei', 'pinyin: zh[ang] [wei] qiang'],
    [GRADE.inside, { name: 'Max', email: 'berg@example.com' }, 'erg@exa', 'email: b[erg@exa]mple.com'],
    [GRADE.inside, { name: 'Max', number: '+49 30 5550' }, '305', 'number: +49 [30 5]550'],
    [GRADE.misspelt, { name: 'Max Müller' }, 'mulelr', 'name: Max [Müller]'],
    [GRADE.misspelt, { name: 'Anna Müller' }, 'anna mulelr', 'name: [Anna] [Müller]'],
    [GRADE.misspelt, { name: '张伟' }, 'zhamgw', 'pinyin: [zhang] [w]ei'],
  ])('of grade %i, %j for %s', (grade, person, typed, marked) => {
    expect(shown(find(aRecord(person), typed, grade))).toBe(marked)
  })
})

it('every mark lies within the text, in order, and is what was typed', () => {
  const spelled = (text: string) =>
    [PLAIN, WRITTEN_OUT, ...TYPED_READINGS].map((spelling) => foldText(text, spelling))
  fc.assert(
    fc.property(somePeople, fc.array(aQuery, { minLength: 10, maxLength: 20 }), ([record], queries) => {
      for (const typed of queries) {
        const query = parseQuery(typed)
        const match = record && find(record, typed)
        if (!query || !match) continue
        const { text, ranges, field } = match
        expect(ranges.length).toBeGreaterThan(0)
        for (const [at, [from, to]] of ranges.entries()) {
          expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : (ranges[at - 1]?.[1] ?? 0) + 1)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        const marked = ranges.map(([from, to]) => text.slice(from, to))
        const whole = marked.join('')
        // A name that is typed from a later word on goes on at its beginning.
        const turned = marked.map((_, at) => [...marked.slice(at), ...marked.slice(0, at)].join(''))
        const isTyped =
          field === 'number'
            ? query.digits.includes(whole.replace(/\D/g, ''))
            : whole.toLowerCase() === query.raw ||
              query.forms.some(
                ({ compact, words }) =>
                  turned
                    .flatMap(spelled)
                    .some((one) =>
                      [compact, ...words].some((typed) => one.replaceAll(' ', '').startsWith(typed)),
                    ) ||
                  marked.every((part) =>
                    words.some((word) => spelled(part).some((one) => one.startsWith(word))),
                  ),
              )
        expect([typed, shown(match), isTyped]).toEqual([typed, shown(match), true])
      }
    }),
    { numRuns: 300 },
  )
})

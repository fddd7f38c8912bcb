import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = 'src/renderer/i18n'

function flat(value: unknown, at = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[at, value]]
  return Object.entries(value as object).flatMap(([key, part]) => flat(part, at ? `${at}.${key}` : key))
}
const texts = (language: string) =>
  new Map(
    readdirSync(`${FOLDER}/${language}`).flatMap((file) =>
      flat(JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8')), file.replace('.json', '')),
    ),
  )
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

it('English and Chinese have the same keys with the same placeholders, and no empty text', () => {
  const [english, chinese] = [texts('en'), texts('zh')]
  expect([...chinese.keys()]).toEqual([...english.keys()])
  for (const [key, text] of english) {
    expect(text).not.toBe('')
    if (!text.includes('|'))
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)])
  }
})

it('so do the texts that the host writes', () => {
  const folder = 'src/shared/texts'
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { en, zh } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<'en' | 'zh', unknown>
    const [english, chinese] = [new Map(flat(en)), new Map(flat(zh))]
    expect([file, ...chinese.keys()]).toEqual([file, ...english.keys()])
    for (const [key, text] of english)
      expect([file, key, placeholders(chinese.get(key) ?? '')]).toEqual([file, key, placeholders(text)])
  }
})

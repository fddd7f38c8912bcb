/** An input method over the browser's own protocol: real composition events, in the order of the real thing. */
import type { CDPSession } from '@playwright/test'
import { expect, test } from './fixtures'
import { attendeePicker } from './pages/attendee-picker'
import { folderWithPeople } from './support/people'

const compose = (cdp: CDPSession, text: string) =>
  cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

/** Enter as it arrives while an input method handles it. */
const processed = (cdp: CDPSession, type: 'rawKeyDown' | 'keyUp') =>
  cdp.send('Input.dispatchKeyEvent', { type, key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })

test('Enter that takes a candidate adds nobody; the next one does', async ({ start }, info) => {
  const people = [{ name: '张伟', email: 'zhang.wei@example.com' }]
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), people) })
  const picker = attendeePicker(page)
  await picker.open()
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(() => {
    for (const type of ['compositionstart', 'compositionend'])
      document.addEventListener(type, () => {
        document.body.dataset.composed = `${document.body.dataset.composed ?? ''}${type} `
      })
  })

  // Syllables that are still composed are no question to the directory.
  for (const syllables of ['zh', 'zhang', "zhang'wei"]) await compose(cdp, syllables)
  await expect(picker.field).toHaveValue("zhang'wei")
  await expect(picker.options).toHaveCount(0)
  await processed(cdp, 'rawKeyDown')
  await cdp.send('Input.insertText', { text: '张伟' })
  await processed(cdp, 'keyUp')
  await expect(page.locator('body')).toHaveAttribute('data-composed', 'compositionstart compositionend ')
  await expect(picker.option).toContainText('张伟')
  await expect(picker.field).toHaveValue('张伟')
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(1)

  await page.keyboard.press('Enter')
  await expect(picker.chip(/^张伟, /)).toBeVisible()

  // Where the key follows the end of the composition, as some systems have it.
  await compose(cdp, 'zhang')
  await picker.field.evaluate((field) => {
    field.dispatchEvent(new CompositionEvent('compositionend', { data: '张', bubbles: true }))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(picker.chosen.getByRole('listitem')).toHaveCount(2)
  await expect(picker.field).not.toHaveValue('')
})

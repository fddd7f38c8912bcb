import { expect, test } from './fixtures'
import { attendeePicker } from './pages/attendee-picker'
import { expectAccessible } from './support/accessible'
import { paste } from './support/clipboard'
import { folderWithPeople } from './support/people'

const range = (count: number) => Array.from({ length: count }, (_, at) => String(at))
const PEOPLE = [
  ...range(120).map((at) => ({ name: `Person ${at}`, email: `p${at}@example.com` })),
  { name: '张伟', email: 'zw1@example.com', department: '研发部' },
  { name: '张伟', email: 'zw2@example.com', department: '市场部' },
]

/** As they come out of mails, tables and chats: with names, bare, by name alone, twice, and wrong. */
const MIXED = [
  ...range(60).map((at) => `"Person, ${at}" <p${at}@example.com>`),
  ...range(40).map((at) => `Person ${String(60 + Number(at))}`),
  ...range(90).map((at) => `Guest ${at} <g${at}@outside.example>`),
  ...['张伟', 'p0@example.com', 'p1@example.com', '+49 30 5550 0100', 'Nobody Known', 'broken@'],
  ...['g0@outside.example', 'g1@outside.example', 'g2@outside.example', 'g3@outside.example'],
]

test('a paste of 200 mixed addresses is sorted at once, and is one step', async ({ start }, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  const people = picker.chosen.getByRole('listitem')
  await picker.open()
  expect(MIXED).toHaveLength(200)
  await paste(picker.field, MIXED.join('; '))
  for (const line of [
    '100 found in the directory',
    '91 from outside it',
    '6 already invited or listed twice',
    '2 not recognised, left in the field',
  ])
    await expect(picker.pasted.getByText(line)).toBeVisible()
  await expect(picker.field).toHaveValue('Nobody Known; broken@')
  await expect(picker.pasted).toContainText('broken@ – not an e-mail address')
  await expect(people).toHaveCount(192)
  await expectAccessible(page)

  await picker.pasted
    .getByRole('group', { name: 'Which 张伟?' })
    .getByRole('button', { name: '市场部' })
    .press('Enter')
  await expect(people).toHaveCount(193)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(people).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(people).toHaveCount(192)

  // What was left is corrected and read again.
  await picker.field.fill('Person 119; fixed@outside.example')
  await picker.field.press('Enter')
  await expect(picker.field).toHaveValue('')
  await expect(people).toHaveCount(194)
})

test('vCards are dropped as files; what is no list of people is refused by its name', async ({
  start,
}, info) => {
  const { page } = await start({ dataDir: await folderWithPeople(info.outputPath('people'), PEOPLE) })
  const picker = attendeePicker(page)
  await picker.open()
  await picker.field.evaluate((field) => {
    const dataTransfer = new DataTransfer()
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Otto\\, K\r\nEMAIL:otto@outside.example\r\nEND:VCARD\r\n'
    dataTransfer.items.add(new File([card], 'otto.vcf'))
    // As a spreadsheet in China saves it: 李雷 <ll@outside.example>
    const chinese = [0xc0, 0xee, 0xc0, 0xd7, ...new TextEncoder().encode(' <ll@outside.example>\r\n')]
    dataTransfer.items.add(new File([new Uint8Array(chinese)], 'team.csv'))
    dataTransfer.items.add(new File(['\u0000'], 'picture.png'))
    field.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
    field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expect(picker.chip(/^Otto, K, Guest, Required, External$/)).toBeVisible()
  await expect(picker.chip(/^李雷, Guest, Required, External$/)).toBeVisible()
  await expect(picker.pasted).toContainText('picture.png')

  // Chips are dragged out as an address list and as cards.
  const dragged = await picker.chip(/^Otto, K, /).evaluate((chip) => {
    const dataTransfer = new DataTransfer()
    chip.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
    return { list: dataTransfer.getData('text/plain'), card: dataTransfer.getData('text/vcard') }
  })
  expect(dragged.list).toBe('"Otto, K" <otto@outside.example>')
  expect(dragged.card).toContain('FN:Otto\\, K')
})

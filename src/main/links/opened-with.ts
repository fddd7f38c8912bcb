/** What the program was opened with: a link, a calendar file, or arguments with one of them and never more. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseDeepLink } from '../../shared/app/deep-link'
import type { PendingLink } from '../../shared/app/pending-link'

/** What a second instance hands over: its arguments as they were given, and the folder they are relative to. */
export const Handover = z.strictObject({
  args: z.array(z.string().max(8192)).max(256),
  folder: z.string().max(4096),
})
export type Handover = z.infer<typeof Handover>

/** As the system or another instance hands it over; nothing of it is trusted. */
export type Opened = { readonly handedOver: unknown } | { readonly url: string } | { readonly path: string }

const isLink = (arg: string) => /^bookconf:/i.test(arg)
const isCalendarFile = (arg: string) => !arg.startsWith('-') && /\.ics$/i.test(arg)

/** What reads calendar files is loaded for the first one: the start has no use for it. */
async function draftOf(path: string): Promise<PendingLink> {
  const { readIcsDraft } = await import('./read-ics-draft')
  return readIcsDraft(path)
}

/** Some desktops hand files over as addresses; null where the address names no local file. */
function pathOf(arg: string, folder: string): string | null {
  if (!/^file:/i.test(arg)) return resolve(folder, arg)
  try {
    return fileURLToPath(arg)
  } catch {
    return null
  }
}

function linkOf(text: string): PendingLink {
  const parsed = parseDeepLink(text)
  return parsed.ok ? parsed.link : { action: 'refused', reason: parsed.reason }
}

/** The link among the arguments, or null where there is none. */
async function linkAmong({ args, folder }: Handover): Promise<PendingLink | null> {
  const [opened, ...others] = args.filter((arg) => isLink(arg) || isCalendarFile(arg))
  if (opened === undefined) return null
  if (others.length > 0) return { action: 'refused', reason: 'severalLinks' }
  if (isLink(opened)) return linkOf(opened)
  const path = pathOf(opened, folder)
  return path === null ? { action: 'refused', reason: 'fileUnreadable' } : draftOf(path)
}

/** The link that was opened, or null where there is none. */
export async function openedWith(opened: Opened): Promise<PendingLink | null> {
  if ('url' in opened) return linkOf(opened.url)
  if ('path' in opened) return draftOf(opened.path)
  const parsed = Handover.safeParse(opened.handedOver)
  return parsed.success ? linkAmong(parsed.data) : { action: 'refused', reason: 'tooLong' }
}

/** The theme that was chosen holds for the window's frame and first frame as well. */
import { nativeTheme, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { Settings } from '../../shared/app/settings'
import type { Host } from '../compose'
import { backgroundColor } from './background-color'

const Themed = z.object({ theme: Settings.shape.theme })

function apply(settings: unknown): void {
  const parsed = Themed.safeParse(settings)
  if (parsed.success) nativeTheme.themeSource = parsed.data.theme
}

export async function followTheme(host: Host, window: BrowserWindow): Promise<void> {
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColor())
  })
  host.subscribe((name, payload) => {
    if (name === 'settingsChanged') apply(payload)
  })
  const answer = await host.dispatch('getSettings', null)
  if (answer.ok) apply(answer.value)
}

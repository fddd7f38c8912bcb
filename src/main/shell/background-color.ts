/** What a window shows before its page does. */
import { nativeTheme } from 'electron'

const LIGHT = '#f5f6f8'
const DARK = '#17191d'

export const backgroundColor = (): string => (nativeTheme.shouldUseDarkColors ? DARK : LIGHT)

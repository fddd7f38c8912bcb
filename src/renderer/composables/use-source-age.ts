/** How old a source's copy is, in the words of the window's language. */
import { useI18n } from 'vue-i18n'
import type { Source } from '../../shared/app/directory'
import { useNow } from './use-now'
import { useRelativeTime } from './use-relative-time'

export function useSourceAge() {
  const { t } = useI18n()
  const now = useNow()
  const { since } = useRelativeTime()
  /** `3 hours ago`; empty before the first sync. */
  const ageOf = ({ lastSyncAt }: Source): string =>
    lastSyncAt === null ? '' : since(Math.max(0, now.value - lastSyncAt))
  return {
    ageOf,
    /** `synced 3 hours ago`; empty where nothing is synced. */
    syncedAge: (source: Source | undefined): string =>
      source?.settings && source.lastSyncAt !== null
        ? t('directory.sources.synced', { age: ageOf(source) })
        : '',
  }
}

/** What a source is called: its own name, or that of what every directory has. */
import { useI18n } from 'vue-i18n'
import type { Source } from '../../shared/app/directory'

export function useSourceName() {
  const { t } = useI18n()
  return ({ name, kind }: Pick<Source, 'name' | 'kind'>): string =>
    name || t(`directory.sources.names.${kind}`)
}

/** The adapter that a source's settings ask for; each is loaded when it is first needed. */
import type { SourceSettings } from '../../../shared/app/directory'
import type { Language } from '../../../shared/language'
import type { DirectorySource } from '../../directory/source'

interface Options {
  readonly language: Language
  /** Seconds. */
  readonly clock: () => number
}

export async function openSource(
  settings: SourceSettings,
  { language, clock }: Options,
): Promise<DirectorySource> {
  if (settings.kind === 'ldap') {
    const { createLdapSource } = await import('../ldap/ldap-source')
    return createLdapSource(settings, { language })
  }
  const { createCardDavSource } = await import('../carddav/carddav-source')
  return createCardDavSource(settings, { clock })
}

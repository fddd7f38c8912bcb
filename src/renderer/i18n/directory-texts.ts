/** The directory's texts, which come with its views: the start has no use for them. */
import chinese from './zh/directory.json'
import english from './en/directory.json'
import { i18n } from '.'

i18n.global.mergeLocaleMessage('en', { directory: english })
i18n.global.mergeLocaleMessage('zh', { directory: chinese })

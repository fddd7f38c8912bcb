import { z } from 'zod'

/** The languages the product speaks. */
export const Language = z.enum(['en', 'zh'])
export type Language = z.infer<typeof Language>

/** The product's language for a locale such as `zh_CN.UTF-8` or `en-GB`: Chinese for zh, else English. */
export const languageOf = (locale: string): Language => (/^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en')

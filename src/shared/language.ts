/** The languages the product speaks. */
export type Language = 'en' | 'zh'

/** The product's language for a locale such as `zh_CN.UTF-8` or `en-GB`: Chinese for zh, else English. */
export const languageOf = (locale: string): Language => (/^zh\b|^zh[_-]/i.test(locale) ? 'zh' : 'en')

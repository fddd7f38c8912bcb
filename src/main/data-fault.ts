/** The stored data cannot be used as it is. Nothing was changed, so that a person can decide what to do about it. */
import type { Language } from '../shared/language'
import texts from '../shared/texts/start.json'

export class DataFault extends Error {
  constructor(
    readonly kind: 'damaged' | 'newer',
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(
      texts.en[kind].replace('{file}', () => file),
      options,
    )
  }
}

/** What is wrong with the data and what can be done, or null where a fault is not about the data. */
export const dataFaultMessage = (cause: unknown, language: Language): string | null =>
  cause instanceof DataFault ? texts[language][cause.kind].replace('{file}', () => cause.file) : null

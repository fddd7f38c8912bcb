/** Semicolons in the texts of a vCard: some escape them where nothing ends with them, and the reader undoes that in lists only. */

/** With what is folded. */
const TEXTS = /^(?:[\w-]+\.)?(?:FN|TITLE|CATEGORIES)[;:][^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim

export const withPlainSemicolons = (card: string): string =>
  card.replace(TEXTS, (line) =>
    line.replace(/\r?\n[ \t]/g, '').replace(/\\([^])/g, (pair, escaped) => (escaped === ';' ? ';' : pair)),
  )

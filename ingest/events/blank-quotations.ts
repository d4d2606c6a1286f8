/** A quoted phrase inside a line. */
export interface QuotedPhrase {
  readonly words: string
  readonly start: number
}

const PHRASE = /“([^“”]*)[”“]|"([^"]*)"|«([^»]*)»/gu

/** The same words with what is quoted inside them turned to spaces, so that places stay; and the quoted phrases in order. */
export function blankQuotations(words: string): { readonly blanked: string; readonly phrases: readonly QuotedPhrase[] } {
  const phrases: QuotedPhrase[] = []
  const blanked = words.replace(PHRASE, (quotation: string, ...groups: (string | number | undefined)[]) => {
    phrases.push({ words: String(groups[0] ?? groups[1] ?? groups[2] ?? '').trim(), start: Number(groups[3]) })
    return ' '.repeat(quotation.length)
  })
  return { blanked, phrases }
}

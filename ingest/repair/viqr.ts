const MODIFIERS: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' }
const TONES: Readonly<Record<string, string>> = { "'": '\u0301', '`': '\u0300', '?': '\u0309', '~': '\u0303', '.': '\u0323' }
/** A vowel with its marks, `dd`, or a mark that a backslash keeps as it is. */
const LETTER = /\\([\\'`?~.^(+dD])|([aA][\^(]?|[eE]\^?|[oO][\^+]?|[uU]\+?|[iIyY])(['`?~.]?)|dd|D[Dd]|d-/g
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/gu

/** Text written in VIQR (RFC 1456), as Unicode; addresses of pages and mail stay. */
export function fromViqr(text: string): string {
  let decoded = ''
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    decoded += decode(text.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return decoded + decode(text.slice(at))
}

function decode(text: string): string {
  return text.replace(LETTER, (found, kept?: string, vowel?: string, tone?: string) => {
    if (kept !== undefined) return kept
    if (vowel === undefined) return found.startsWith('D') ? 'Đ' : 'đ'
    return (vowel[0]! + (MODIFIERS[vowel[1] ?? ''] ?? '') + (TONES[tone ?? ''] ?? '')).normalize('NFC')
  })
}

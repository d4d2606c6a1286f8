/** Cyrillic and Greek capitals (and a few small letters) that look like Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X' },
  ...{ а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', і: 'i', ѕ: 's' },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o' }
}
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/
/** Words and numbers held together by strokes and hyphens: `168/2025/NĐ-СР`. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}/.-]*/gu

/**
 * Cyrillic and Greek look-alikes become the Latin letters they stand for, in words and document numbers that also hold Latin letters or
 * digits with a stroke. Words wholly in another script, and letters without a Latin double (α, µ), stay.
 */
export function mendNumberLookalikes(text: string): string {
  if (!FOREIGN.test(text)) return text
  return text.replace(WORD, (word) => {
    if (!FOREIGN.test(word) || !(/\p{Script=Latin}/u.test(word) || /\d\/|\/\d/.test(word))) return word
    const mended = [...word].map((letter) => LATIN[letter] ?? letter).join('')
    return FOREIGN.test(mended) ? word : mended
  })
}

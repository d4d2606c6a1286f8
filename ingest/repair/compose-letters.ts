const MARK = '[\\u0300-\\u0303\\u0306\\u0309\\u031b\\u0323]'
const PARTED = new RegExp(`\\p{L}(?: ?${MARK})+`, 'gu')
const LOOSE_MARK = /[\u0300-\u036f]/

/** NFC; combining marks that an extractor has parted from their letter by blanks are joined to it first (`Quye ̂ ́t`). */
export function composeLetters(text: string): string {
  if (!LOOSE_MARK.test(text)) return text.normalize('NFC')
  return text.replace(PARTED, (letter) => letter.replaceAll(' ', '')).normalize('NFC')
}

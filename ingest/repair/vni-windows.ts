/** Marks of the VNI-Windows fonts behind a plain vowel, and what they make of it (VNI Software, 1992). */
const TONES: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const HATS: Readonly<Record<string, string>> = {
  ...{ â: '\u0302', á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' }
}
const BREVES: Readonly<Record<string, string>> = {
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' }
}
/** Letters that are one code. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' },
  ...{ Ñ: 'Đ', Ô: 'Ơ', Ö: 'Ư', Í: 'Í', Ì: 'Ì', Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ' }
}
const PAIR = /([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ñôöíìæóòîÑÔÖÍÌÆÓÒÎ]/g

/** Text written in VNI-Windows, as Unicode. */
export function fromVniWindows(text: string): string {
  return text.replace(PAIR, (found, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return WHOLE[found] ?? found
    const letter = WHOLE[vowel] ?? vowel
    const signs = marksFor(vowel.toLowerCase(), mark.toLowerCase())
    return signs === undefined ? (WHOLE[vowel] ?? vowel) + (WHOLE[mark] ?? mark) : (letter + signs).normalize('NFC')
  })
}

function marksFor(vowel: string, mark: string): string | undefined {
  if (TONES[mark]) return TONES[mark]
  if (HATS[mark] && 'aeo'.includes(vowel)) return HATS[mark]
  return vowel === 'a' ? BREVES[mark] : undefined
}

/**
 * A document number (số ký hiệu) as printed: `123/2015/NĐ-CP`, `57/2020/QH14`, `66.17/2026/NQ-CP`, `06/VBHN-VPQH`, `191/2005/TTLT/BQP-BLĐTBXH-BTC`,
 * `02-TC/TCT` and other forms of before 1998.
 */
const NUMBER =
  /(?<![\d\p{L}/.])(\d{1,5}[a-zA-Z]?(?:\.\d{1,3})?\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?(?:[A-ZĐƯ][A-ZĐƯa-z]*\d{0,2}(?:&[A-ZĐƯ]+)?)(?:\s?[-/.]\s?[A-ZĐƯ]+[A-ZĐƯa-z]*\d{0,2}(?:&[A-ZĐƯ]+)?)*)(?![\p{L}\d])/u

/** Cyrillic and Greek capitals that look like Latin ones and slip into numbers (`NĐ-СР`). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y' },
  ...{ Α: 'A', Β: 'B', Ε: 'E', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X', Υ: 'Y' }
}

/** The first document number in a text, without inner spaces and look-alike letters; `undefined` when there is none. */
export function readDocumentNumber(text: string): string | undefined {
  return NUMBER.exec(plainLetters(text))?.[1]?.replace(/\s/g, '')
}

/** Every document number in a text, in order, with its place in that text. */
export function readDocumentNumbers(
  text: string
): readonly { readonly documentNumber: string; readonly start: number; readonly end: number }[] {
  return [...plainLetters(text).matchAll(new RegExp(NUMBER, 'gu'))].map((match) => ({
    documentNumber: match[1]!.replace(/\s/g, ''),
    start: match.index,
    end: match.index + match[0].length
  }))
}

function plainLetters(text: string): string {
  return text
    .replace(/[Α-ΫА-Я]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/[–—‑]/g, '-')
    .replace(/[Ðđ](?=-CP|[A-Z])/g, 'Đ')
}

import { foldedNumber } from '../../knowledge/index.js'

const NAMED = /((?:Bộ luật|Luật|Pháp lệnh)\s+\p{L}[^;:."“”()]{2,160}?)\s+số\s+(\d{1,3}\/\d{4}\/(?:QH\d{1,2}|PL-UBTVQH\d{1,2}))/gu
/** `Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế` names the last. */
const LAST_NAME = /^.*(?=(?:Bộ luật|(?<!Bộ )Luật|Pháp lệnh)\s+\p{L})/su

/** Names of laws that a text gives beside their numbers, by folded number: `25/2008/qh12` is `Luật Bảo hiểm y tế`. */
export function namesOfLaws(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(NAMED)].map(([, words, number]) => [foldedNumber(number!), words!.replace(LAST_NAME, '').replace(/\s+/g, ' ').trim()])
  )
}

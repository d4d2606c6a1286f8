/** Characters of Unicode's tag block, variation selectors beyond the first, and other ways of hiding text. */
const HIDDEN =
  /[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u2060-\u206F\u3164\uFEFF\uFFA0]|\u034F|\u200B|\u200C|\u200D|\u200E|\u200F|[\u202A-\u202E]/gu
const TAGS = /[\u{E0020}-\u{E007E}]/gu
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** A question without what cannot be seen, and the text that was hidden in Unicode tags (empty when there was none). */
export interface CleanedQuestion {
  readonly text: string
  readonly hiddenText: string
}

/** Takes control and hidden characters out, composes to NFC, and joins spaces. */
export function cleanQuestion(typed: string): CleanedQuestion {
  const hiddenText = (typed.match(TAGS) ?? []).map((tag) => String.fromCodePoint(tag.codePointAt(0)! - 0xe0000)).join('')
  const text = typed.replace(HIDDEN, '').replace(CONTROL, ' ').normalize('NFC').replace(/\s+/g, ' ').trim()
  return { text, hiddenText }
}

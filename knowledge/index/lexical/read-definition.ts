import { foldText } from '../../vietnamese/fold-text.js'

const DEFINING_TITLE = /giai thich tu ngu|giai thich thuat ngu|dinh nghia|khai niem|tu ngu va/
const DEFINITION =
  /^\s*(?:\d+[a-zđ]?\s*[.)]|[a-zđ]{1,2}\s*\)|[-–+•])?\s*["“”']?(.{2,120}?)["“”']?\s*(?:\([^)]{0,80}\))?\s*(?:được hiểu là|được gọi là|nghĩa là|là)\s/u
const LONGEST_TERM_WORDS = 16

/** Whether an article of this title explains words. */
export function explainsWords(title: string): boolean {
  return DEFINING_TITLE.test(foldText(title))
}

/** The words a khoản defines ("*Cư trú* là việc công dân…"); `undefined` when it defines none. */
export function definedWords(text: string): string | undefined {
  const words = DEFINITION.exec(text.slice(0, 240))?.[1]?.trim()
  return words && words.split(/\s+/).length <= LONGEST_TERM_WORDS && !/[.:;]/.test(words) ? words : undefined
}

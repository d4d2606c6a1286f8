import { isAmendingLine } from '../structure/is-amending-line.js'
import type { TextLine } from '../structure/text-lines.js'
import { blankQuotations } from './blank-quotations.js'

/** A quoted phrase that a line break has cut is put together again: only lines of amendment with an open mark in them. */
export function withWholePhrases(lines: readonly TextLine[]): readonly TextLine[] {
  const whole: TextLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const isOpen =
      last &&
      /(?:cụm )?từ|nội dung/iu.test(last.text) &&
      last.end - last.start < 1500 &&
      (last.text.match(/“/g) ?? []).length > (last.text.match(/”/g) ?? []).length
    if (isOpen && isAmendingLine(last) && !isAmendingLine(line) && !/:\s*“/.test(last.text))
      whole[whole.length - 1] = { text: `${last.text} ${line.text}`, start: last.start, end: line.end }
    else whole.push(line)
  }
  return whole
}

const VERB_AFTER_SEMICOLON = /;\s+(?=(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính)\s)/giu
const OUTER_PLACE = /(?<!\p{L})(?:Điều|Phụ lục)\s+(?:\d|[IVX])[^;:]*/u

/**
 * One line may hold several commands: `Bãi bỏ …; thay thế cụm từ …`. What a colon opens to a quotation is cut off. The place that all of them share
 * stands with the last: `Sửa đổi khoản 1; bãi bỏ khoản 4 Điều 10`.
 * @param isInside the lines above name the điều, so that a part without one needs none.
 */
export function commandsOf(line: string, isInside: boolean): readonly string[] {
  const words = line.replace(/:\s*[“"].*$/su, ':')
  const { blanked } = blankQuotations(words)
  const starts = [0, ...[...blanked.matchAll(VERB_AFTER_SEMICOLON)].map((found) => found.index + found[0].length)]
  const parts = starts.map((start, index) => words.slice(start, starts[index + 1] ?? words.length))
  const shared = OUTER_PLACE.exec(blanked.slice(starts.at(-1)))?.[0].replace(/\s+như sau\s*$/, '')
  if (isInside || !shared || parts.length === 1) return parts
  return parts.map((part, index) =>
    index < parts.length - 1 && !OUTER_PLACE.test(blankQuotations(part).blanked) ? `${part.replace(/;\s*$/, '')} ${shared}` : part
  )
}

/** The quoted lines directly below a line, and the rest of the line itself when the quotation begins in it. */
export function quotationBelow(lines: readonly TextLine[], quoted: readonly boolean[], index: number): readonly TextLine[] {
  const line = lines[index]!
  const inside = /:\s*(?=[“"])/u.exec(line.text)
  const skipped = inside ? inside.index + inside[0].length : 0
  const own = inside ? [{ ...line, text: line.text.slice(skipped), start: line.start + skipped }] : []
  let last = index + 1
  while (last < lines.length && quoted[last]) last += 1
  return [...own, ...lines.slice(index + 1, last)]
}

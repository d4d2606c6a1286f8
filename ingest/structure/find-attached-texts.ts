import { isCapitals, readHeading } from './read-heading.js'
import type { TextLine } from './text-lines.js'

const NAMES =
  /^(?:QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|QUY CHUẨN|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|HƯỚNG DẪN|DANH MỤC|DANH SÁCH|BIỂU|BẢNG|ĐỊNH MỨC|CHIẾN LƯỢC|PHƯƠNG ÁN|TIÊU CHUẨN|MẪU|LUẬT)(?!\p{L})/u
const ATTACHED = /^\(?\s*(?:Ban hành\s+)?(?:kèm theo|Kèm theo)\s/u

const MOTTO = /^(?:Độc lập\s*[-–]\s*Tự do|CỘNG H[OÒ][AÀ]\s)/u

/** Where an attached text begins, and the line that names it. */
export interface AttachedText {
  /** Index of its first line: its own official head, else its name. */
  readonly first: number
  readonly name: number
}

/**
 * Attached texts by their first line: a regulation issued with a decision (`QUY CHẾ` … `(Ban hành kèm theo Quyết định số …)`).
 * The name stands in capitals at most six lines above the bracket that says what it is attached to.
 */
export function findAttachedTexts(lines: readonly TextLine[]): ReadonlyMap<number, AttachedText> {
  const starts = new Map<number, AttachedText>()
  lines.forEach(({ text }, index) => {
    if (!ATTACHED.test(text)) return
    const name = nameAbove(lines, index)
    if (name === undefined) return
    let first = name
    while (first > 0 && isHeadLine(lines[first - 1]!.text)) first -= 1
    // A numbered annex that says what it is attached to is an annex.
    if (lines.slice(first, name).some((line) => readHeading(line.text)?.kind === 'annex')) return
    starts.set(first, { first, name })
  })
  return starts
}

function nameAbove(lines: readonly TextLine[], index: number): number | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 6); above--) {
    const line = lines[above]!.text
    if (NAMES.test(line) && isCapitals(line)) return above
    if (/[.;:]$/.test(line)) return undefined
  }
  return undefined
}

/** Lines of the official head that some attached texts repeat. */
function isHeadLine(line: string): boolean {
  return MOTTO.test(line) || (line.length < 90 && isCapitals(line) && /\p{L}{2}/u.test(line) && !/[.;]$/.test(line))
}

import { isCapitals } from './read-heading.js'
import type { TextLine } from './text-lines.js'

const NAMES =
  /^(?:QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|QUY CHUẨN|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|HƯỚNG DẪN|DANH MỤC|DANH SÁCH|BIỂU|BẢNG|ĐỊNH MỨC|CHIẾN LƯỢC|PHƯƠNG ÁN|TIÊU CHUẨN|MẪU|LUẬT)(?!\p{L})/u
const ATTACHED = /^\(?\s*(?:Ban hành\s+)?(?:kèm theo|Kèm theo)\s/u

/**
 * Lines on which an attached text begins: a regulation issued with a decision (`QUY CHẾ` … `(Ban hành kèm theo Quyết định số …)`).
 * The name stands in capitals at most six lines above the bracket that says what it is attached to.
 */
export function findAttachedTexts(lines: readonly TextLine[]): ReadonlySet<number> {
  const starts = new Set<number>()
  lines.forEach(({ text }, index) => {
    if (!ATTACHED.test(text)) return
    for (let above = index - 1; above >= Math.max(0, index - 6); above--) {
      const name = lines[above]!.text
      if (NAMES.test(name) && isCapitals(name)) {
        starts.add(above)
        return
      }
      if (!isCapitals(name)) return
    }
  })
  return starts
}

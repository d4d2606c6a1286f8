import type { PageLines } from './join-wrapped-lines.js'

const ALWAYS =
  /^(?:\d{1,4}|[ivx]{1,5}|[-–—]\s*\d{1,4}\s*[-–—]|Trang\s+\d+(?:\s*[/|]\s*\d+)?|\d{0,4}\s*CÔNG BÁO\s*\/\s*Số.*|CÔNG BÁO\/.*|_{5,}|-{5,}|\(?(?:Tiếp theo|Xem tiếp) Công báo số .*)$/iu
const DIGITAL_SIGNATURE =
  /^(?:Ký bởi|Người ký|Thời gian ký|Giờ ký|Ngày ký|Chữ ký số|Signature|Digitally signed|Cơ quan:\s*Văn phòng|Email\s*:\s*\S+@)/iu
/** A line at the edge of so large a share of the pages is a header or footer. */
const REPEATED_SHARE = 0.3

/** Leaves out page numbers, gazette headers, repeated headers and footers, and the words of digital signatures. */
export function dropPageFurniture(pages: readonly PageLines[]): readonly PageLines[] {
  const repeated = repeatedEdges(pages)
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line, index) => {
      const words = line.trim()
      const isEdge = index < 3 || index >= page.lines.length - 3
      if (isEdge && (ALWAYS.test(words.replace(/\s+/g, ' ')) || repeated.has(printOf(words)))) return false
      return (
        !DIGITAL_SIGNATURE.test(words) &&
        !/^\d{0,4}\s*CÔNG BÁO\s*\/\s*Số/iu.test(words.replace(/\s+/g, ' ')) &&
        !/CÔNG BÁO\s*\/\s*Số [\d+ ]+\/Ngày [\d-]+\s*\d{0,4}$/iu.test(words)
      )
    })
  }))
}

function repeatedEdges(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    const full = lines.map((line) => line.trim()).filter(Boolean)
    for (const print of new Set([...full.slice(0, 2), ...full.slice(-2)].map(printOf))) counts.set(print, (counts.get(print) ?? 0) + 1)
  }
  const least = Math.max(3, pages.length * REPEATED_SHARE)
  return new Set([...counts].filter(([print, count]) => count >= least && print.length > 3).map(([print]) => print))
}

/** Digits differ from page to page. */
const printOf = (line: string) => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ')

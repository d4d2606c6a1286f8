/** A row with its headings repeated: `Danh mục: Xe chữa cháy | Đơn vị: Xe | Mức thu (đồng): 130.000`; a row of one cell is a heading. */
export function wordsOfTableRow(head: readonly string[], row: readonly string[]): string {
  const cells = row.flatMap((cell, place) => (cell ? [{ cell, heading: head[place] ?? '' }] : []))
  const own = cells.filter(({ heading }) => !NUMBERING.test(heading))
  const number = cells.find(({ heading }) => NUMBERING.test(heading))?.cell
  if (own.length === 1) return number ? `${number}. ${own[0]!.cell}` : own[0]!.cell
  return own.map(({ cell, heading }) => (heading ? `${heading}: ${cell}` : cell)).join(' | ')
}

const NUMBERING = /^(?:stt|tt|số\s*tt|số thứ tự)\.?$/iu

import { writeCellTables } from '../tables/index.js'
import { dropPageFurniture } from './drop-page-furniture.js'
import { joinWrappedLines } from './join-wrapped-lines.js'
import type { SourceBlock } from './source-block.js'

/** Blocks of a plain or extracted text: page furniture out, tables of fees row by row, hard-wrapped lines joined, everything else line by line. */
export function blocksOfText(text: string): readonly SourceBlock[] {
  const lines = dropPageFurniture(pagesOf(text)).flatMap((page) => page.lines)
  return joinWrappedLines([{ lines: writeCellTables(lines) }])
}

/** Pages of an extracted text: at form feeds, and before the running header of the gazette. */
function pagesOf(text: string): readonly { readonly lines: readonly string[] }[] {
  return text.split(/\f|\n(?=[ \t]*(?:\d{1,4}[ \t]+)?CÔNG BÁO[ \t]*\/[ \t]*Số)/u).map((page) => ({ lines: page.split(/\r\n?|\n/) }))
}

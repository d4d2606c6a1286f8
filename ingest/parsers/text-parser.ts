import { readFile } from 'node:fs/promises'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { dropPageFurniture } from '../structure/drop-page-furniture.js'
import { joinWrappedLines } from '../structure/join-wrapped-lines.js'
import { decodeText } from './decode-text.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** Plain text: hard-wrapped lines are joined, everything else stays line by line. */
export async function* parseText(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const text = decodeText(await readFile(file.path))
  if (text === undefined) return yield quarantine(file, MESSAGES.notText)
  yield outcomeOf({ blocks: joinWrappedLines(dropPageFurniture(pagesOf(text))) }, file)
}

/** Pages of an extracted text: at form feeds, and before the running header of the gazette. */
function pagesOf(text: string): readonly { readonly lines: readonly string[] }[] {
  return text.split(/\f|\n(?=[ \t]*(?:\d{1,4}[ \t]+)?CÔNG BÁO[ \t]*\/[ \t]*Số)/u).map((page) => ({ lines: page.split(/\r\n?|\n/) }))
}

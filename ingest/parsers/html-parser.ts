import { readFile } from 'node:fs/promises'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { decodeText } from './decode-text.js'
import { htmlBlocks } from './html-blocks.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** An HTML page: one regulation or guide. Line breaks of the source text are no line breaks of the page. */
export async function* parseHtml(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const html = decodeText(await readFile(file.path))
  if (html === undefined) return yield quarantine(file, MESSAGES.notText)
  yield outcomeOf(htmlBlocks(html.replace(/\r?\n\s*/g, ' ')), file)
}

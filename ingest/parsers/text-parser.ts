import { readFile } from 'node:fs/promises'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { blocksOfText } from '../structure/blocks-of-text.js'
import { decodeText } from './decode-text.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** Plain text: hard-wrapped lines are joined, everything else stays line by line. */
export async function* parseText(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const text = decodeText(await readFile(file.path))
  if (text === undefined) return yield quarantine(file, MESSAGES.notText)
  yield outcomeOf({ blocks: blocksOfText(text) }, file)
}

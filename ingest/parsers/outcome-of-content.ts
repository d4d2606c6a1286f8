import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import type { SourceContent } from '../structure/source-block.js'
import { structureDocument } from '../structure/structure-document.js'
import { MESSAGES } from './parser-messages.vi.js'

/** Whole-file parsers hold a file in memory; a larger one is refused. */
const MAX_BYTES = 64_000_000

/** Whether a file is larger than whole-file parsers read. */
export function tooLarge({ bytes }: SourceFile): boolean {
  return bytes > MAX_BYTES
}

/** Sets a file aside with a reason in words. */
export function quarantine({ name }: SourceFile, message: string, place?: string): ParseOutcome {
  return { outcome: 'quarantined', name, reason: { message, ...(place ? { place } : {}) } }
}

/** The document of what a parser read; a file without a word is set aside. */
export function outcomeOf(content: SourceContent, file: SourceFile): ParseOutcome {
  if (!content.blocks.some(({ text }) => /\p{L}{2}/u.test(text))) return quarantine(file, MESSAGES.noText)
  return { outcome: 'document', ...structureDocument(content, file.name.replace(/\.[^.]{1,8}$/, '')) }
}

import mammoth from 'mammoth'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { DOCUMENT_LIMITS, openZip } from '../sources/zip-archive.js'
import { htmlBlocks } from './html-blocks.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** A Word document (DOCX): paragraphs, lists and tables in reading order; pictures and embedded files are left out. */
export async function* parseDocx(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const problem = await problemOf(file.path)
  if (problem) return yield quarantine(file, problem)
  const html = await readHtml(file.path)
  if (html === undefined) return yield quarantine(file, MESSAGES.damagedDocx)
  yield outcomeOf(htmlBlocks(html), file)
}

/** What forbids to unpack it; what looks merely damaged is left to the engine, which forgives more. */
async function problemOf(path: string): Promise<string | undefined> {
  const opened = await openZip(path, DOCUMENT_LIMITS)
  if (opened.outcome === 'open') await opened.archive.close()
  else if (opened.problem !== 'damaged') return opened.problem === 'bomb' ? MESSAGES.bomb : MESSAGES.lockedOffice
  return undefined
}

async function readHtml(path: string): Promise<string | undefined> {
  try {
    const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
    const { value } = await mammoth.convertToHtml({ path }, { convertImage: noPictures, ignoreEmptyParagraphs: true })
    return value.replace(/<img[^>]*>/g, '').replace(/<sup>\s*(?:<a[^>]*>)?\[?\d+\]?(?:<\/a>)?\s*<\/sup>/g, '')
  } catch {
    return undefined
  }
}

import mammoth from 'mammoth'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { htmlBlocks } from './html-blocks.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** A Word document (DOCX): paragraphs, lists and tables in reading order; pictures and embedded files are left out. */
export async function* parseDocx(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const html = await readHtml(file.path)
  if (html === undefined) return yield quarantine(file, MESSAGES.damagedDocx)
  yield outcomeOf(htmlBlocks(html), file)
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

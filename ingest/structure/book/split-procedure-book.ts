import type { PageLines } from '../join-wrapped-lines.js'
import type { BookSlot } from './book-labels.vi.js'
import { readBookLabel } from './read-book-label.js'

/** One procedure of a book: its printed heading, its page, and the lines of its parts. */
export interface BookEntry {
  /** Heading without `THỦ TỤC 12:`, lines joined. */
  readonly heading: string
  readonly pageNumber: number | undefined
  readonly parts: ReadonlyMap<BookSlot, readonly string[]>
}

const HEADING = /^(?:THỦ TỤC|Thủ tục)(?:\s+(?:SỐ|số))?\s+\d{1,4}\s*[:.)]\s*(.*)$/u
/** A file with fewer headings is no book. */
const LEAST_ENTRIES = 3
const LEAST_PARTS = 4
/** Parts whose words may hold lines that look like other labels. */
const OPEN_PARTS: readonly BookSlot[] = ['steps', 'papers', 'bases', 'channels', 'conditions']

/**
 * Splits the lines of a book of procedures at `THỦ TỤC 12: …` and at the labels of its parts. Undefined when it is no such book: fewer
 * than three headings, or headings without parts below them.
 */
export function splitProcedureBook(pages: readonly PageLines[]): readonly BookEntry[] | undefined {
  const entries: { heading: string[]; pageNumber: number | undefined; parts: Map<BookSlot, string[]>; open: BookSlot | undefined }[] = []
  for (const { lines, pageNumber } of pages) {
    for (const raw of lines) {
      const line = raw.replace(/[\s\u00a0]+/g, ' ').trim()
      if (!line) continue
      const heading = HEADING.exec(line)
      if (heading) {
        entries.push({ heading: [heading[1]!], pageNumber, parts: new Map(), open: undefined })
        continue
      }
      const entry = entries.at(-1)
      if (!entry) continue
      const label = readBookLabel(line)
      if (label && opens(label.slot, label.isListed, entry)) {
        entry.open = label.slot
        entry.parts.set(label.slot, label.rest ? [label.rest] : [])
      } else if (entry.open) entry.parts.get(entry.open)!.push(line)
      else entry.heading.push(line)
    }
  }
  const full = entries.filter(({ parts }) => parts.size >= LEAST_PARTS)
  if (full.length < LEAST_ENTRIES || full.length < entries.length * 0.8) return undefined
  return entries.map(({ heading, pageNumber, parts }) => ({ heading: heading.join(' ').trim(), pageNumber, parts }))
}

/** A label opens its part the first time; again only when it has stood empty, or over again outside parts that quote labels. */
function opens(
  slot: BookSlot,
  isListed: boolean,
  { parts, open }: { readonly parts: ReadonlyMap<BookSlot, readonly string[]>; readonly open: BookSlot | undefined }
): boolean {
  const known = parts.get(slot)
  if (known && known.length > 0) return false
  if (!open || !OPEN_PARTS.includes(open)) return true
  const isInner = ['fee', 'charge', 'timeLimit', 'notes', 'keywords', 'forms', 'code', 'effective', 'decision'].includes(slot)
  return !(isListed && isInner)
}

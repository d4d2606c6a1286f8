import { BOOK_LABELS, type BookSlot } from './book-labels.vi.js'

/** A line that opens a part of a procedure, with what stands behind the label. */
export interface BookLabel {
  readonly slot: BookSlot
  readonly rest: string
  /** The label stood behind a bullet. */
  readonly isListed: boolean
}

const LABELS = Object.entries(BOOK_LABELS).flatMap(([slot, labels]) => labels.map((label) => ({ slot: slot as BookSlot, label })))
const SLOT_OF = new Map(LABELS.map(({ slot, label }) => [label.toLowerCase(), slot]))
const ANY = LABELS.map(({ label }) => label)
  .sort((left, right) => right.length - left.length)
  .join('|')
/** The label alone, or with a colon and its value; a number or bullet may stand before it. */
const LINE = new RegExp(
  `^(?<mark>\\d{1,2}\\s?[.)]\\s+|(?:[^\\p{L}\\p{N}\\s(]{1,2}|o)\\s+|[IVX]{1,5}\\.\\s+)?(?<label>${ANY})(?:\\s+gồm)?(?:\\s*:\\s*(?<rest>.*)|\\s*)$`,
  'iu'
)
const DECISION = /^(?:[•●]\s+)?Số (?:quyết định|QĐ)\s+(\d+\S*\/QĐ-\S+)$/iu

/** Reads a line as a label of a book of procedures; undefined for running text. */
export function readBookLabel(line: string): BookLabel | undefined {
  const decision = DECISION.exec(line)?.[1]
  if (decision) return { slot: 'decision', rest: decision, isListed: false }
  const { mark = '', label = '', rest = '' } = LINE.exec(line)?.groups ?? {}
  const slot = SLOT_OF.get(label.toLowerCase())
  if (!slot || !/^\p{Lu}/u.test(label)) return undefined
  return { slot, rest: rest.trim(), isListed: /^[•●▪o–-]/.test(mark) }
}

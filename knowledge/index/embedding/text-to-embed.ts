import { createHash } from 'node:crypto'
import type { Passage, SourceDocument } from '../../domain/index.js'

/** The opening of a text says what it is about, and many models read no more than some 500 tokens. In UTF-16 units. */
const MOST_TEXT = 1_500
const MOST_NAMES = 400
const DIGEST_LENGTH = 32

/** What is embedded of a passage: what it is called, and the opening of its text. */
export function textToEmbed(document: SourceDocument, passage: Passage): string {
  const names = [document.title, ...(document.procedure?.aliases ?? []), ...passage.breadcrumb, passage.title]
  const opening = document.text.slice(passage.start, passage.end)
  return `${openingOf([...new Set(names)].filter(Boolean).join('. '), MOST_NAMES)}\n${openingOf(opening, MOST_TEXT)}`
}

/** Cuts a text, never between the halves of one character. */
function openingOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** Names a text: the same text has the same vector, wherever it stands. 32 hexadecimal digits of SHA-256. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH)
}

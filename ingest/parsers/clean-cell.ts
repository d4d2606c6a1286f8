import { normalizeText } from '../../knowledge/index.js'

/** Invisible characters that word processors and web pages leave inside words. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g

/** The portal's words for "not said". */
const NOTHING = /^(?:Không có thông tin|Không xác định|\.|-|–)?$/iu

/** A cell as printed, NFC, without invisible characters and idle space; lines keep their breaks. Empty when the source says nothing. */
export function cleanCell(cell: string | null | undefined): string {
  const lines = cleanLines(cell)
  return lines.length === 1 && NOTHING.test(lines[0]!) ? '' : lines.join('\n')
}

/** The non-empty lines of a cell, cleaned. */
export function cleanLines(cell: string | null | undefined): readonly string[] {
  return normalizeText((cell ?? '').replace(INVISIBLE, ''))
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line && line !== '.')
}

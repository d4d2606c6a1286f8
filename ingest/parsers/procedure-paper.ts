import type { PaperDraft } from '../structure/procedure-draft.js'
import { cleanCell } from './clean-cell.js'
import type { PaperRow } from './procedure-dossier.js'

/** Endings of attached forms; one at the end of a name means that file names are glued to it: `… và ký thay.Mau TK01a.doc`. */
const ENDING = /\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png|odt|rtf)(?![a-z])/giu
const ENDS_WITH_FILE = /\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png|odt|rtf)\s*$/iu
const LONGEST_FILE_NAME = 180
/** Where the file name begins: behind a closing mark or a small letter or digit that is glued to what follows. */
const GLUE =
  /(?<=[.;:,)\]”"’…])(?=[\p{L}\d(])|(?<=\p{Ll})(?=\p{Lu}\p{L}*[\s\d_.-])|(?<=\d)(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d+[\s._-]*(?:\p{Lu}|m[ẫa]u))/gu
const FORM_CODE =
  /(?:[Mm]ẫu|MẪU|[Bb]iểu mẫu|[Pp]hụ lục)\s+(?:số\s+|đơn\s+)?(\(?(?:[A-ZĐ]{1,6}[\d.]*[a-z]?\d*(?:[-/.][A-ZĐ\d]+)*|\d{1,3}[a-zđ]?(?:[-/.][A-ZĐ\d]+)*))(?![\p{L}\d])/u

/** A paper from its row: name as printed without enumeration dashes, form file apart, counts that say something. */
export function readPaper({ words, form, originals, copies }: PaperRow): PaperDraft {
  const { name, formFile } = form === undefined ? splitFormFile(words) : { name: words, formFile: cleanCell(form) }
  const cleaned = cleanCell(name).replace(/^[-–+*•\s]+/u, '')
  const formCode = FORM_CODE.exec(cleaned)?.[0]
  return {
    name: cleaned,
    ...(originals ? { originals } : {}),
    ...(copies ? { copies } : {}),
    ...(formCode ? { formCode } : {}),
    ...(formFile ? { formFile } : {})
  }
}

/** Parts the glued names of attached forms from the name of the paper; leaves both together when the seam cannot be told. */
function splitFormFile(words: string): { readonly name: string; readonly formFile: string } {
  if (!ENDS_WITH_FILE.test(words.slice(-12))) return { name: words, formFile: '' }
  const fileEnd = firstFileEnd(words)
  const from = Math.max(0, fileEnd - LONGEST_FILE_NAME)
  const seams = [...words.slice(from, fileEnd).matchAll(GLUE)].map(({ index }) => from + index).filter((index) => index > 0)
  const seam = bestSeam(words, seams, fileEnd)
  if (seam === undefined) return { name: words, formFile: '' }
  return { name: words.slice(0, seam), formFile: cleanCell(words.slice(seam)) }
}

/** End of the first of the file names that stand in a chain at the end. */
function firstFileEnd(words: string): number {
  const ends = [...words.matchAll(ENDING)].map(({ index }) => index)
  let first = ends.length - 1
  while (first > 0 && ends[first]! - ends[first - 1]! < LONGEST_FILE_NAME) first -= 1
  return ends[first] ?? words.length
}

/** The first seam behind the last end of a sentence; a mark beats a change of letter size. */
function bestSeam(words: string, seams: readonly number[], fileEnd: number): number | undefined {
  const marks = seams.filter((index) => /[.;:)\]”"…]/.test(words[index - 1]!))
  const closing = marks.filter((index) => !/^\d/.test(words.slice(index)) || /[;)]/.test(words[index - 1]!))
  const chosen = closing.at(0) !== undefined && fileEnd - closing[0]! < 150 ? closing[0] : seams[0]
  return chosen
}

import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IngestRemark, SourceFormat } from '../ingest-outcome.js'
import { openZip } from '../sources/zip-archive.js'
import { MESSAGES } from './parser-messages.vi.js'
import { isGzip, readHead, unpackHead } from './read-head.js'

/** What a file turned out to be: readable in a format, or not, with the reason. */
export type DetectedFormat =
  | { readonly outcome: 'known'; readonly format: SourceFormat }
  | { readonly outcome: 'unreadable'; readonly reason: IngestRemark }

const HEAD_BYTES = 1 << 17

/** How the first record of a JSON export tells what it is. The first that fits decides. */
const RECORD_MARKS: readonly (readonly [SourceFormat, RegExp])[] = [
  ['procedures', /"ma_thu_tuc"\s*:/],
  ['codified-law', /"demuc"\s*:/],
  ['consolidated-laws', /"law_info"\s*:/],
  ['gazette-texts', /"slug"\s*:[^\n]{0,2000}"text"\s*:/],
  ['dated-texts', /"vbpl_item"\s*:/]
]

/** The format of a file, told by its content and not by its name; `undefined` when it cannot be read (see `examineFile`). */
export async function detectFormat(path: string): Promise<SourceFormat | undefined> {
  const examined = await examineFile(path)
  return examined.outcome === 'known' ? examined.format : undefined
}

/** As `detectFormat`, with the reason in words when the file cannot be read. */
export async function examineFile(path: string): Promise<DetectedFormat> {
  try {
    const file = await stat(path)
    if (file.isDirectory()) return existsSync(join(path, 'tree.json')) ? known('seed') : unreadable(MESSAGES.folder)
    if (file.size === 0) return unreadable(MESSAGES.empty)
    const examined = examineHead(await readHead(path, HEAD_BYTES))
    const isOtherZip = examined.outcome === 'unreadable' && examined.reason.message === MESSAGES.zipArchive
    return isOtherZip && (await isDamagedZip(path)) ? unreadable(MESSAGES.damagedZip) : examined
  } catch {
    return unreadable(MESSAGES.missing)
  }
}

async function isDamagedZip(path: string): Promise<boolean> {
  const opened = await openZip(path)
  if (opened.outcome === 'open') await opened.archive.close()
  return opened.outcome === 'problem' && opened.problem === 'damaged'
}

function examineHead(head: Buffer): DetectedFormat {
  if (!isGzip(head)) return examineContent(head)
  const unpacked = unpackHead(head)
  if (unpacked.length === 0) return unreadable(MESSAGES.emptyArchive)
  const inside = examineContent(unpacked)
  const isExport = inside.outcome === 'known' && RECORD_MARKS.some(([format]) => format === inside.format)
  return isExport ? inside : unreadable(MESSAGES.unknownFormat)
}

function examineContent(head: Buffer): DetectedFormat {
  const binary = examineBinary(head)
  if (binary) return binary
  if (looksBinary(head)) return unreadable(MESSAGES.notText)
  return examineText(new TextDecoder().decode(head))
}

function examineBinary(head: Buffer): DetectedFormat | undefined {
  const latin = head.subarray(0, 4096).toString('latin1')
  if (latin.slice(0, 1024).includes('%PDF-')) return known('pdf')
  if (latin.startsWith('PK\x03\x04')) return examineZip(head.toString('latin1'))
  if (latin.startsWith('PK\x05\x06')) return unreadable(MESSAGES.damagedZip)
  if (latin.startsWith('\xd0\xcf\x11\xe0')) return examineCompound(head)
  if (latin.startsWith('{\\rtf')) return known('office')
  if (/^(?:\x89PNG|\xff\xd8\xff|II\*\0|MM\0\*|GIF8|RIFF....WEBP)/s.test(latin)) return known('image')
  if (/^(?:Rar!|7z\xbc\xaf|\xfd7zXZ|BZh\d|\x28\xb5\x2f\xfd)/.test(latin) || latin.slice(257, 262) === 'ustar')
    return unreadable(MESSAGES.otherArchive)
  return undefined
}

/** Names of the files inside a ZIP stand readable in it; DOCX, XLSX, … differ only by them (ECMA-376). */
function examineZip(names: string): DetectedFormat {
  if (names.includes('word/')) return known('docx')
  if (names.includes('xl/')) return known('xlsx')
  if (names.includes('ppt/')) return unreadable(MESSAGES.presentation)
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return known('office')
  if (names.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return unreadable(MESSAGES.oldSpreadsheet)
  if (names.includes('mimetypeapplication/vnd.oasis')) return unreadable(MESSAGES.presentation)
  return unreadable(MESSAGES.zipArchive)
}

/** A compound file (MS-CFB) holds streams by UTF-16 name: a workbook, slides, an encrypted package, else Word. The directory may lie beyond the head. */
function examineCompound(head: Buffer): DetectedFormat {
  const has = (name: string) => head.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return unreadable(MESSAGES.lockedOffice)
  if (has('Workbook') && !has('WordDocument')) return unreadable(MESSAGES.oldSpreadsheet)
  if (has('PowerPoint Document')) return unreadable(MESSAGES.presentation)
  return known('office')
}

/** A NUL byte, or more than one control character in a hundred, is no text. */
function looksBinary(head: Buffer): boolean {
  const controls = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0)
  return head.includes(0) || controls > head.length / 100
}

function examineText(text: string): DetectedFormat {
  if (!text.trim()) return unreadable(MESSAGES.empty)
  const start = text.trimStart()
  if (start.startsWith('{')) {
    const mark = RECORD_MARKS.find(([, pattern]) => pattern.test(start.slice(0, start.indexOf('\n') + 1 || start.length)))
    return mark ? known(mark[0]) : unreadable(MESSAGES.unknownFormat)
  }
  if (/^\[\s*(?:[{["]|\d+\s*,)/.test(start)) return unreadable(MESSAGES.unknownFormat)
  if (/^<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<(?:!doctype html|html))/i.test(start)) return known('html')
  if (/<(?:p|div|table|h[1-6]|ul|body|section|article)\b[^>]*>/i.test(start) && /<\/\w+>/.test(start)) return known('html')
  if (/^(?:#{1,6} \S|---\n[\s\S]*?\n---\n|```|\* \*\*|\| .* \|\n\|[-: |]+\|)/m.test(start)) return known('markdown')
  return known('text')
}

const known = (format: SourceFormat): DetectedFormat => ({ outcome: 'known', format })
const unreadable = (message: string): DetectedFormat => ({ outcome: 'unreadable', reason: { message } })

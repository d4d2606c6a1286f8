import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { DOCUMENT_LIMITS, openZip } from '../sources/zip-archive.js'
import type { SourceBlock } from '../structure/source-block.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'
import { htmlSheetNames, htmlSheetRows, htmlSheetStrings } from './xlsx-html-sheets.js'

/** Rows of one sheet beyond this many are left out, with a warning. */
const MOST_ROWS = 20_000

const PROBLEMS = { damaged: MESSAGES.damagedXlsx, locked: MESSAGES.lockedOffice, bomb: MESSAGES.bomb } as const

/** A workbook (XLSX): fee tables, lists of procedures. Each sheet is a section, each row one line that repeats the headings of its columns. */
export async function* parseXlsx(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const opened = await openZip(file.path, DOCUMENT_LIMITS)
  if (opened.outcome === 'problem') return yield quarantine(file, PROBLEMS[opened.problem])
  const { archive } = opened
  try {
    const part = async (name: string) => {
      const entry = archive.entries.find((entry) => entry.name.toLowerCase() === name)
      return entry && (await archive.read(entry))?.toString('utf8')
    }
    const strings = htmlSheetStrings((await part('xl/sharedstrings.xml')) ?? '')
    const names = htmlSheetNames((await part('xl/workbook.xml')) ?? '', (await part('xl/_rels/workbook.xml.rels')) ?? '')
    const blocks: SourceBlock[] = []
    for (const { name, target } of names) {
      const sheet = await part(`xl/${target.toLowerCase().replace(/^\/?(?:xl\/)?/, '')}`)
      if (sheet) blocks.push(...blocksOfSheet(name, htmlSheetRows(sheet, strings).slice(0, MOST_ROWS), names.length > 1))
    }
    if (blocks.length === 0) return yield quarantine(file, names.length === 0 ? MESSAGES.damagedXlsx : MESSAGES.noText)
    yield outcomeOf({ blocks, title: titleOf(blocks) ?? file.name.replace(/\.[^.]{1,8}$/, '') }, file)
  } finally {
    await archive.close()
  }
}

/** Lines before the table are its title; the first row with most of the columns filled holds the headings. */
function blocksOfSheet(name: string, rows: readonly (readonly string[])[], isNamed: boolean): SourceBlock[] {
  const filled = rows.filter((row) => row.some(Boolean))
  const width = usualWidth(filled)
  const headAt = filled.findIndex((row) => row.filter(Boolean).length >= Math.max(2, width - 1))
  const before = headAt < 0 ? filled : filled.slice(0, headAt)
  const head = headAt < 0 ? [] : filled[headAt]!
  const blocks: SourceBlock[] = isNamed ? [{ text: name, level: 2 }] : []
  for (const row of before) blocks.push({ text: row.filter(Boolean).join(' | '), ...(blocks.length === 0 ? { level: 1 } : {}) })
  if (headAt < 0) return blocks
  blocks.push({ text: head.filter(Boolean).join(' | ') })
  for (const row of filled.slice(headAt + 1)) blocks.push({ text: wordsOfRow(head, row) })
  return blocks
}

/** `Mã thủ tục: 1.000123 | Tên: …`; a row of one cell is a heading inside the table. */
function wordsOfRow(head: readonly string[], row: readonly string[]): string {
  const cells = row.flatMap((cell, place) => (cell ? [{ cell, heading: head[place] ?? '' }] : []))
  if (cells.length === 1) return cells[0]!.cell
  return cells.map(({ cell, heading }) => (heading ? `${heading}: ${cell}` : cell)).join(' | ')
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((row) => row.filter(Boolean).length).sort((left, right) => left - right)
  return widths[Math.floor(widths.length / 2)] ?? 0
}

function titleOf(blocks: readonly SourceBlock[]): string | undefined {
  return blocks.find(({ level }) => level === 1)?.text.slice(0, 300)
}

/** A heading of a regulation, as one line says it. */
export interface Heading {
  readonly kind: 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'annex'
  /** As printed: `IV`, `12`, `7a`, `thứ nhất`; empty where there is none. */
  readonly number: string
  /** Words behind the number on the same line; empty when they stand on the next. */
  readonly rest: string
  /** What an attached text calls itself (`QUY CHẾ`, `Mẫu số 01`); annexes only. */
  readonly name?: string
}

const ORDINAL = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười(?:\\s+(?:một|hai|ba))?'
const PART = new RegExp(`^Phần\\s+((?:thứ\\s+)?(?:${ORDINAL})|[IVXLC]+|\\d{1,2})(?![\\p{L}\\d])\\s*[.:–-]?\\s*(.*)$`, 'iu')
const CHAPTER = /^Chương\s+([IVXLC]+[a-zđ]?|\d{1,3}[a-zđ]?|thứ\s+\p{L}+)(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/iu
const SECTION = /^Mục\s+(\d{1,2}[a-zđ]?|[IVXLC]+|[A-ZĐ])(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/iu
const SUBSECTION = /^Tiểu\s*mục\s+(\d{1,2}|[IVXLC]+)(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/iu
const ARTICLE = /^Điều\s+(\d{1,4}(?:\s?[a-zđ](?![\p{L}]))?)\s*(?:[.:](?!\d)|$)\s*(.*)$/iu
const ANNEX = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|số))?\s*([IVXLC]+[A-Za-z]?|\d{1,2}[A-Za-z]?|[A-Z])?(?![\p{L}\d])\s*[.:–-]?\s*(.*)$/u

/** Reads a line as a heading; `undefined` when it is text, also when it only refers to a provision (`Điều 5 của Luật này …`). */
export function readHeading(line: string): Heading | undefined {
  if (line.length > 900) return undefined
  return readArticle(line) ?? readDivision(line) ?? readAnnex(line)
}

function readArticle(line: string): Heading | undefined {
  const match = ARTICLE.exec(line)
  if (!match) return undefined
  const rest = match[2]!.trim()
  if (/^(?:\p{Ll}|\d+[.,;]|và\s)/u.test(rest)) return undefined
  return { kind: 'article', number: match[1]!.replace(/\s/g, ''), rest }
}

const DIVISIONS: readonly (readonly [Heading['kind'], RegExp])[] = [
  ['part', PART],
  ['chapter', CHAPTER],
  ['subsection', SUBSECTION],
  ['section', SECTION]
]

function readDivision(line: string): Heading | undefined {
  for (const [kind, pattern] of DIVISIONS) {
    const match = pattern.exec(line)
    if (!match) continue
    const rest = match[2]!.trim()
    return isDivisionTitle(rest) ? { kind, number: match[1]!, rest } : undefined
  }
  return undefined
}

/** A title, not the rest of a sentence (`Mục 1 Chương II của Nghị định này`). */
function isDivisionTitle(rest: string): boolean {
  if (!rest) return true
  if (isCapitals(rest)) return !/[;,]$/.test(rest)
  return (
    rest.length < 200 &&
    /^\p{Lu}/u.test(rest) &&
    !/[.;:,]$/.test(rest) &&
    !/^(?:Chương|Mục|Điều|Phần|Luật|Nghị định|Thông tư|Phụ lục)\s/u.test(rest)
  )
}

function readAnnex(line: string): Heading | undefined {
  const match = ANNEX.exec(line)
  if (!match || line.length > 220) return undefined
  const [, number = '', rest = ''] = match
  const isHeading = line.startsWith('PHỤ')
    ? !/[;,]$/.test(rest) && (isCapitals(rest) || /^\(/.test(rest))
    : !/[.;,:]$/.test(line) && (!rest || isCapitals(rest))
  return isHeading ? { kind: 'annex', number, rest: rest.trim(), name: 'Phụ lục' } : undefined
}

/** At least four letters in five are capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => letter === letter.toUpperCase()).length >= letters.length * 0.8
}

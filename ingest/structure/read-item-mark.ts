/** The mark that begins a khoản, điểm or tiết. */
export interface ItemMark {
  readonly kind: 'clause' | 'point' | 'subpoint'
  /** As printed: `1`, `2a`, `đ`, `1.2`, `ii`. */
  readonly number: string
}

/** Where the reading stands in its article: last khoản (0 before the first) and last điểm. */
export interface ItemPosition {
  readonly clause: number
  readonly point: string | undefined
}

/** Order of điểm: the letters of the Vietnamese alphabet without marks, with f, j, w, z where old texts use them. */
const POINT_ORDER = 'abcdđefghijklmnopqrstuvwxyz'
/** Originals skip numbers, but a jump of more than this is a year, a quantity or a table cell. */
const WIDEST_JUMP = 8

const CLAUSE_DOT = /^(\d{1,3}[a-zđ]{0,2})\s?\.\s*(?=[^\d\s.])/u
const CLAUSE_OLD = /^(\d{1,3})\s?(?:[-–/]|\))\s*(?=\p{Lu})/u
const POINT_BRACKET = /^([a-zđ]{1,2})\s?\)\s*(?=\S)/u
const POINT_OLD = /^([a-zđ])\s?(?:[.\-–/])\s*(?=[\p{Lu}“"])/u
const SUBPOINT_LETTER = /^([a-zđ]\s?\.?\d{1,2})\s?\)\s*(?=\S)/u
const SUBPOINT_NUMBER = /^(\d{1,3}[a-zđ]?(?:\.\d{1,3}[a-zđ]?){1,3})\s?[.)]?\s+(?=[\p{L}“"(])/u
const SUBPOINT_ROMAN = /^\(?(x{0,2}(?:ix|iv|v?i{1,3}|v|x))\)\s*(?=\S)/u

/** Reads the mark at the beginning of a line; `undefined` when the line goes on with what stood before. */
export function readItemMark(line: string, at: ItemPosition): ItemMark | undefined {
  return readClause(line, at) ?? readPoint(line, at) ?? readSubpoint(line, at)
}

function readClause(line: string, { clause, point }: ItemPosition): ItemMark | undefined {
  const dot = CLAUSE_DOT.exec(line)?.[1]
  if (dot) return fits(Number.parseInt(dot, 10), clause) ? { kind: 'clause', number: dot } : undefined
  const old = CLAUSE_OLD.exec(line)?.[1]
  if (!old) return undefined
  if (/^\d+\s?\)/.test(line) && point) return { kind: 'subpoint', number: old }
  return Number(old) === clause + 1 ? { kind: 'clause', number: old } : undefined
}

function fits(number: number, last: number): boolean {
  return number >= 1 && number <= last + WIDEST_JUMP
}

function readPoint(line: string, { point }: ItemPosition): ItemMark | undefined {
  const number = POINT_BRACKET.exec(line)?.[1]
  if (number) return isRomanAfter(number, point) || (number.length > 1 && number[0] !== number[1]) ? undefined : { kind: 'point', number }
  const old = POINT_OLD.exec(line)?.[1]
  return old && followsPoint(old, point) ? { kind: 'point', number: old } : undefined
}

/** `i)` is a điểm after h, a tiết elsewhere. */
function isRomanAfter(number: string, point: string | undefined): boolean {
  return /^[ivx]+$/.test(number) && !(number.length === 1 && followsPoint(number, point))
}

function followsPoint(number: string, point: string | undefined): boolean {
  const gap = POINT_ORDER.indexOf(number) - (point ? POINT_ORDER.indexOf(point[0]!) : -1)
  return gap >= 1 && gap <= 3
}

function readSubpoint(line: string, { clause }: ItemPosition): ItemMark | undefined {
  const number = SUBPOINT_LETTER.exec(line)?.[1] ?? numberedSubpoint(line, clause) ?? SUBPOINT_ROMAN.exec(line)?.[1]
  return number ? { kind: 'subpoint', number: number.replace(/\s/g, '') } : undefined
}

/** `2.1` stands below khoản 2; `15.000 đồng` is an amount. */
function numberedSubpoint(line: string, clause: number): string | undefined {
  const number = SUBPOINT_NUMBER.exec(line)?.[1]
  const isBelow = number !== undefined && (clause === 0 || Number.parseInt(number, 10) === clause)
  return isBelow && !/\.0/.test(number) ? number : undefined
}

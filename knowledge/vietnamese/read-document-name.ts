import { readLawName } from './law-names.js'
import type { ReadableText } from './readable-text.js'

/** A document as named at one place of a text. */
export interface DocumentName {
  /** `123/2015/NĐ-CP`; with `partial`, as much of it as was said: `01/2020/TT`, `168/NĐ-CP`. */
  readonly documentNumber?: string
  readonly partial?: true
  readonly lawName?: string
  readonly lawYear?: string
  readonly end: number
}

const KINDS: Readonly<Record<string, string>> = {
  'nghi dinh': 'NĐ-CP',
  nd: 'NĐ-CP',
  'thong tu lien tich': 'TTLT',
  ttlt: 'TTLT',
  'thong tu': 'TT',
  tt: 'TT',
  'quyet dinh': 'QĐ',
  qd: 'QĐ',
  'nghi quyet': 'NQ',
  nq: 'NQ',
  'chi thi': 'CT',
  ct: 'CT',
  'van ban hop nhat': 'VBHN',
  vbhn: 'VBHN',
  'bo luat': 'QH',
  luat: 'QH',
  'phap lenh': '',
  'cong van': '',
  'ke hoach': 'KH',
  'thong bao': 'TB'
}

const KIND = new RegExp(`(${Object.keys(KINDS).join('|')})\\.?\\s*(?:so\\s*)?[:.]?\\s*(?=\\d)`, 'y')
const SUFFIX = '[a-z]{1,15}\\d{0,2}(?:&[a-z]+)?(?:[-\\u2013/][a-z]{1,15}\\d{0,2}(?:&[a-z]+)?)*'
const WHOLE = new RegExp(`(\\d{1,5}(?:\\.\\d{1,4})?[a-z]?)\\s?[/_-]\\s?((?:19|20)\\d{2})\\s?[/_-]\\s?(${SUFFIX})(?![\\d])`, 'y')
const WITHOUT_YEAR = new RegExp(
  `(\\d{1,5}[a-z]?)/((?:vbhn|qd|nq|tb|kh|ct|cv|hd|cd|ttr|bc|nd|tt|ttlt|pl)[-/]${SUFFIX}|cp|ttg|hdbt|ttln|ttlb)(?![a-z\\d])`,
  'y'
)
const OLD = /(\d{1,4})-(cp|hdbt|ttg|lct|l\/ctn|lct\/hdnn8)(?![a-z\d])/y
const NUMBER_AND_YEAR = /(\d{1,5}(?:\.\d{1,4})?)(?:[/_]|\s?-\s?|\s(?:nam\s)?)((?:19|20)\d{2})(?![\d/]|[-.,]\d)/y
const NUMBER_ONLY = /(\d{1,4})(?![\d/a-z]|[.,-]\d|\s*(?:nam|thang|ngay|lan|ban|nguoi|muc|truong|dong|trieu|%))/y
const SPACED_PIECE = /\s*[-\u2013]\s*(cp|ttg|hdnd|ubnd|vpqh|ubtvqh\d*|tandtc|vksndtc|hdtp|nhnn|b[a-z]{2,7})(?![a-z])/y
const LAW_YEAR = /\s*\(?(?:nam\s+)?((?:19|20)\d{2})\)?(?![\d/])/y
const LAW_NUMBER = /[\s,]*\(?(?:luat\s+)?(?:so\s*)?[:.]?\s*(?=\d+\/)/y

/** The document named at a place by number, by kind and number, or by the name of a law; undefined when none is. */
export function readDocumentName(text: ReadableText, start: number): DocumentName | undefined {
  const kind = matchAt(KIND, text, start)
  if (kind) return readNumber(text, start + kind[0].length, kind[1]!, text.written.slice(start, start + kind[1]!.length))
  const law = readLawName(text, start)
  if (law) return withNumberOrYear(text, law.name, law.end)
  return /\d/.test(text.folded[start] ?? '') ? readNumber(text, start) : undefined
}

function withNumberOrYear(text: ReadableText, lawName: string, end: number): DocumentName {
  const lead = matchAt(LAW_NUMBER, text, end)
  const number = lead && readNumber(text, end + lead[0].length)
  if (number) return { ...number, lawName }
  const year = matchAt(LAW_YEAR, text, end)
  return year ? { lawName, lawYear: year[1]!, end: end + year[0].length } : { lawName, end }
}

function readNumber(text: ReadableText, start: number, kind?: string, writtenKind = ''): DocumentName | undefined {
  const whole = matchAt(WHOLE, text, start)
  if (whole) return extend(text, start + whole[0].length, `${whole[1]!.toUpperCase()}/${whole[2]}/`, whole[3]!, text.written)
  const withoutYear = matchAt(WITHOUT_YEAR, text, start)
  if (withoutYear) return extend(text, start + withoutYear[0].length, `${withoutYear[1]!.toUpperCase()}/`, withoutYear[2]!, text.written)
  const suffix = kind ? `/${KINDS[kind]}`.replace(/\/$/, '') : ''
  const state = kind === 'nghi dinh' || kind === 'nd' ? {} : { partial: true as const }
  const old = kind && matchAt(OLD, text, start)
  if (old) return { documentNumber: `${old[1]}-${displayed(old[2]!)}`, end: start + old[0].length }
  const dated = matchAt(NUMBER_AND_YEAR, text, start)
  if (dated && (kind ? true : dated[0].includes('/') && Number(dated[1]) > 31)) {
    return { documentNumber: `${dated[1]}/${dated[2]}${suffix}`, ...state, end: start + dated[0].length }
  }
  const spelledOut = kind !== undefined && (kind.includes(' ') || /[đĐ]/.test(writtenKind)) && suffix !== '' && kind !== 'bo luat'
  const alone = spelledOut && matchAt(NUMBER_ONLY, text, start)
  return alone ? { documentNumber: `${alone[1]}${suffix}`, partial: true, end: start + alone[0].length } : undefined
}

/** Adds issuers written after a spaced hyphen (`NĐ - CP`) and gives the number its usual capitals. */
function extend(text: ReadableText, start: number, numberAndYear: string, suffix: string, written: string): DocumentName {
  let end = start
  let pieces = written.slice(end - suffix.length, end)
  for (let piece = matchAt(SPACED_PIECE, text, end); piece; piece = matchAt(SPACED_PIECE, text, end)) {
    end += piece[0].length
    pieces += `-${written.slice(end - piece[1]!.length, end)}`
  }
  return { documentNumber: numberAndYear + displayed(pieces), end }
}

const WITH_MARKS: Readonly<Record<string, string>> = {
  ...{ ND: 'NĐ', QD: 'QĐ', TTG: 'TTg', BGDDT: 'BGDĐT', 'BGD&DT': 'BGD&ĐT', BLDTBXH: 'BLĐTBXH', BKHDT: 'BKHĐT' },
  ...{ HDND: 'HĐND', HDTP: 'HĐTP', HDBT: 'HĐBT', BDTTG: 'BDTTG', HDNN8: 'HĐNN8' }
}

function displayed(suffix: string): string {
  return suffix
    .replace(/\u2013/g, '-')
    .toUpperCase()
    .replace(/[^-/]+/g, (piece) => WITH_MARKS[piece] ?? piece)
}

function matchAt(pattern: RegExp, text: ReadableText, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text.folded)
}

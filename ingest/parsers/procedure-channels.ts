import type { ChannelDraft } from '../structure/procedure-draft.js'
import { cleanCell } from './clean-cell.js'

const NAME = '(?:Trực tiếp|Trực tuyến|Dịch vụ bưu chính)'
const TIME = '(?:\\d+(?:[.,]\\d+)?\\s(?:Ngày làm việc|Ngày|Giờ|Tháng|Năm|Phút|Tuần)|Không có thông tin)'
const AMOUNT = '\\d[\\d.,]*\\s(?:Việt Nam Đồng|VNĐ|VND|USD|EUR)'
const FEE = `(?:Miễn phí|Không có thông tin|${AMOUNT})`
/** Words instead of a time (`Không phải trả kết quả cho người nộp thuế`), only where a whole table is written so. */
const FREE_TIME = '(?:\\p{Lu}[^\\n\\d(]{1,140}?)'

const STRICT_ROW = new RegExp(
  `(${NAME})(?:(${TIME})(${FEE})|(\\d+)(Miễn phí|Không có thông tin)|(\\d[\\d.,]*)(\\s(?:Việt Nam Đồng|VNĐ|VND|USD|EUR)))`,
  'gu'
)
const FREE_ROW = new RegExp(`(${NAME})(${FREE_TIME})(Miễn phí|Không có thông tin)`, 'gu')
const NEXT_FEE = new RegExp(`^${AMOUNT}`, 'u')

interface Row {
  readonly name: string
  readonly time: string
  readonly fee: string
  readonly start: number
  readonly end: number
}

/** The glued table of ways of filing: one draft per row, with time limit, fee and the note beside it, all as printed. */
export function readChannels(cell: string): readonly ChannelDraft[] {
  const strict = [...cell.matchAll(STRICT_ROW)].map((match) => strictRow(match, cell))
  const rows = strict.length > 0 && strict[0]!.start === 0 ? strict : freeRows(cell, strict)
  return rows.map((row, index) => draftOf(row, cell.slice(row.end, rows[index + 1]?.start)))
}

function strictRow(match: RegExpMatchArray, cell: string): Row {
  const [whole, name, time, fee, bareTime, bareFee, digits, unit] = match
  const start = match.index!
  const end = start + whole.length
  if (digits === undefined) return { name: name!, time: time ?? bareTime!, fee: fee ?? bareFee!, start, end }
  const cut = cutGluedDigits(digits, cell.slice(end))
  return { name: name!, time: digits.slice(0, cut), fee: digits.slice(cut) + unit!, start, end }
}

/**
 * `120 VNĐ(20.000 đ/tờ khai)` is the time `1` (without a unit) glued to the fee `20 VNĐ`: every row has both cells. The cut is where
 * the note repeats the fee, else behind the first digit (nine in ten bare times have one digit), never before a zero.
 */
function cutGluedDigits(digits: string, behind: string): number {
  const note = behind.slice(0, 400).replace(/(\d)[.,\s](?=\d{3})/g, '$1')
  const cuts = [1, 2, 3].filter((cut) => cut < digits.length && /[1-9]/.test(digits[cut]!))
  const proven = cuts.find((cut) => new RegExp(`(?<!\\d)${digits.slice(cut).replace(/[.,]/g, '')}(?:000)?(?!\\d)`).test(note))
  return proven ?? cuts[0] ?? 1
}

function freeRows(cell: string, strict: readonly Row[]): readonly Row[] {
  const free = [...cell.matchAll(FREE_ROW)].map((match) => {
    const [whole, name, time, fee] = match
    return { name: name!, time: time!, fee: fee!, start: match.index!, end: match.index! + whole.length }
  })
  return free[0]?.start === 0 ? free : strict
}

function draftOf(row: Row, behind: string): ChannelDraft {
  const { fee, note } = readFee(row.fee, behind)
  const timeLimit = cleanCell(row.time)
  const cleanFee = cleanCell(fee)
  return {
    kind: kindOfChannel(row.name),
    name: row.name,
    ...(timeLimit ? { timeLimit } : {}),
    ...(cleanFee ? { fee: cleanFee } : {}),
    ...(note ? { note } : {})
  }
}

/** The fee, its explanation in brackets (which becomes part of the note), and further fees of the same row. */
function readFee(first: string, behind: string): { readonly fee: string; readonly note: string } {
  const explained = bracketed(behind)
  const rest = explained ? behind.slice(explained.length) : behind
  const next = NEXT_FEE.exec(rest)?.[0]
  if (next) {
    const further = readFee(next, rest.slice(next.length))
    return { fee: `${first}${explained ? ` ${explained}` : ''}\n${further.fee}`, note: further.note }
  }
  return { fee: first, note: [cleanCell(explained.slice(1, -1)), cleanCell(rest)].filter(Boolean).join('\n') }
}

/** The bracket at the beginning, up to its closing mark; `a)` of a list closes nothing. Empty when there is none. */
function bracketed(text: string): string {
  if (!text.startsWith('(')) return ''
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') depth += 1
    if (text[index] !== ')') continue
    const isListMark = depth === 1 && /(?:^\(|[\s.;,:–-])[a-zđ]$/u.test(text.slice(0, index)) && text.indexOf(')', index + 1) > 0
    if (!isListMark) depth -= 1
    if (depth === 0) return text.slice(0, index + 1)
  }
  return ''
}

/** The kind of a way of filing from its printed name. */
export function kindOfChannel(name: string): ChannelDraft['kind'] {
  if (/trực tiếp/i.test(name)) return 'in_person'
  if (/trực tuyến|qua mạng|điện tử/i.test(name)) return 'online'
  return /bưu/i.test(name) ? 'postal' : 'other'
}

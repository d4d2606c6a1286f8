import { pick, type Random, seededRandom } from '../../server/answering/index.js'
import { ARTICLE_TITLES, CHAPTER_TITLES, POINTS, SENTENCES, SUBJECTS } from './made-regulation-words.vi.js'

/** Oddities of printed papers (DATA.md), one a paper. */
export const PAPER_QUIRKS = [
  'none',
  'wrapped',
  'reference_at_line_start',
  'quoted_amendment',
  'skipped_number',
  'untitled',
  'page_numbers'
] as const
export type PaperQuirk = (typeof PAPER_QUIRKS)[number]

/** A made paper as it would be printed, and the outline it was printed from. */
export interface MadePaper {
  readonly name: string
  readonly documentNumber: string
  readonly quirk: PaperQuirk
  readonly text: string
  /** Addresses of its điều, khoản and điểm, in order. */
  readonly addresses: readonly string[]
}

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g'] as const
const WRAP_AT = 72

/** Made papers, the same for the same seed; every quirk in turn. */
export function generateRegulations(count: number, seed: number): readonly MadePaper[] {
  return Array.from({ length: count }, (_, at) => regulation(at, PAPER_QUIRKS[at % PAPER_QUIRKS.length]!, seededRandom(seed * 1_009 + at)))
}

function regulation(at: number, quirk: PaperQuirk, random: Random): MadePaper {
  const number = 910 + at
  const subject = pick(SUBJECTS, random)
  const addresses: string[] = []
  const body: string[] = []
  let article = 0
  for (let chapter = 0; chapter < between(2, 4, random); chapter++) {
    body.push('', `Chương ${['I', 'II', 'III', 'IV'][chapter]}`, CHAPTER_TITLES[chapter]!)
    for (let more = between(1, 4, random); more > 0; more--) {
      article += 1
      body.push(...articleLines(article, quirk, random, addresses))
    }
  }
  const lines = [...heading(number, subject), ...body, '', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '']
  const text = (quirk === 'wrapped' ? lines.flatMap(wrapped) : quirk === 'page_numbers' ? withPageNumbers(lines) : lines).join('\n')
  return { name: `quyet-dinh-${number}-${quirk}.txt`, documentNumber: `${number}/2025/QĐ-UBND`, quirk, text, addresses }
}

function articleLines(article: number, quirk: PaperQuirk, random: Random, addresses: string[]): readonly string[] {
  const address = `dieu-${article}`
  addresses.push(address)
  if (quirk === 'untitled' && random() < 0.5) return ['', `Điều ${article}. ${pick(SENTENCES, random)}.`]
  const lines = ['', `Điều ${article}. ${pick(ARTICLE_TITLES, random)}`]
  if (random() < 0.25) return [...lines, `${pick(SENTENCES, random)}.`]
  const clauses = between(2, 4, random)
  for (let place = 1; place <= clauses; place++) {
    const clause = quirk === 'skipped_number' && place > 2 ? place + 1 : place
    addresses.push(`${address}/khoan-${clause}`)
    if (random() < 0.3) lines.push(...pointLines(`${address}/khoan-${clause}`, clause, random, addresses))
    else lines.push(`${clause}. ${pick(SENTENCES, random)}.`, ...afterClause(quirk, article, random))
  }
  return lines
}

function pointLines(address: string, clause: number, random: Random, addresses: string[]): readonly string[] {
  const letters = LETTERS.slice(0, between(2, LETTERS.length, random))
  addresses.push(...letters.map((letter) => `${address}/diem-${letter === 'đ' ? 'dd' : letter}`))
  return [
    `${clause}. Hồ sơ gồm:`,
    ...letters.map((letter, at) => `${letter}) ${pick(POINTS, random)}${at === letters.length - 1 ? '.' : ';'}`)
  ]
}

/** What may follow a khoản without being one: the rest of a sentence that begins with a reference, or a quoted khoản of another paper. */
function afterClause(quirk: PaperQuirk, article: number, random: Random): readonly string[] {
  if (quirk === 'reference_at_line_start' && random() < 0.5)
    return ['Việc này thực hiện theo quy định tại', `Điều ${article + 3} của Quyết định này.`]
  if (quirk === 'quoted_amendment' && random() < 0.5)
    return ['Điều 9 của Quy chế cũ được sửa như sau:', '“Điều 9. Thời hạn', '1. Thời hạn là 03 ngày.', '2. Không được gia hạn.”']
  return []
}

function heading(number: number, subject: string): readonly string[] {
  return [
    ...[
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN BÌNH',
      '-------',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '---------------'
    ],
    ...[`Số: ${number}/2025/QĐ-UBND`, 'An Bình, ngày 05 tháng 5 năm 2025', '', 'QUYẾT ĐỊNH', `Ban hành quy định về ${subject}`, ''],
    ...['Căn cứ Luật Tổ chức chính quyền địa phương;', `Ủy ban nhân dân tỉnh ban hành quy định về ${subject}.`]
  ]
}

function wrapped(line: string): readonly string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < WRAP_AT) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const LINES_A_PAGE = 30

function withPageNumbers(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => (at > 0 && at % LINES_A_PAGE === 0 ? ['', String(at / LINES_A_PAGE + 1), '', line] : [line]))
}

function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

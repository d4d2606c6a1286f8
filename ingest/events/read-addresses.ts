import { slugOf } from '../../knowledge/index.js'

/** One step of an address as printed: `khoản 2`, `Phụ lục I`, `Mẫu số 02/TNDN`. */
export interface AddressStep {
  readonly unit: AddressUnit
  /** Empty for an annex or form without a number. */
  readonly number: string
}

/** Units an amendment names, outermost last. */
export type AddressUnit = 'dash' | 'point' | 'clause' | 'article' | 'form' | 'section' | 'chapter' | 'annex'

/** An address named in a text, innermost step first, and where its first step stands. */
export interface NamedAddress {
  readonly steps: readonly AddressStep[]
  readonly start: number
  /** The heading of the place, not its words: `tên Điều 23`. */
  readonly headingOnly: boolean
}

/** How far out a unit stands; a step attaches to the next one further out. */
const DEPTH: Readonly<Record<AddressUnit, number>> = { dash: 0, point: 1, clause: 2, article: 3, form: 3, section: 4, chapter: 5, annex: 6 }

const NUMBERS = {
  dash: 'thứ\\s+\\p{L}+',
  point: '[a-zđ]{1,2}\\d?(?![\\p{L}\\d])|\\d{1,2}(?![\\p{L}\\d])',
  clause: '\\d{1,3}[a-zđ]{0,2}(?![\\p{L}\\d])',
  article: '\\d{1,3}[a-zđ]{0,2}(?![\\p{L}\\d])',
  form: '(?:số\\s*)?(?=[^\\s,;]*\\d)[\\dA-ZĐ][\\p{L}\\d]*(?:[-./][\\p{L}\\d]+)*',
  section: '(?:[IVXLC]+|\\d{1,2})[a-z]?(?![\\p{L}\\d])',
  chapter: '(?:[IVXLC]+|\\d{1,2})[a-z]?(?![\\p{L}\\d])',
  annex: '(?:số\\s*)?(?:[IVXLC]+|\\d{1,2}|[A-H])(?:[-.]?\\d{1,2}|[a-z])?(?![\\p{L}\\d])'
} as const
const WORDS: Readonly<Record<AddressUnit, string>> = {
  dash: 'gạch đầu dòng',
  point: 'điểm',
  clause: 'khoản',
  article: 'điều',
  form: '(?:biểu )?mẫu:?',
  section: 'mục',
  chapter: '(?:chương|phần)',
  annex: 'phụ lục'
}
const UNITS = Object.keys(DEPTH) as readonly AddressUnit[]
const LINK = '\\s*(?:,\\s*và(?!\\p{L})|,|;|và(?!\\p{L})|hoặc)\\s*(?:các\\s+)?'
const STEP = new RegExp(
  `(?<!\\p{L})(?:${UNITS.map((unit) => {
    const number = `(?:${NUMBERS[unit]})`
    const optional = unit === 'annex' ? '?' : ''
    return `(?<${unit}>${WORDS[unit]}(?:\\s+${number}(?:${LINK}${number})*)${optional}(?!\\p{L}))`
  }).join('|')})`,
  'giu'
)
/** `tên điều và khoản 1 Điều 12`: the heading of the article named behind it. */
const HEADING_OF_NEXT = /(tên\s+điều)(?=\s*(?:,|và)[^“”]*?\s(?:điều)\s+(\d{1,3}[a-zđ]{0,2})(?!\p{L}))/giu
const UNIT_WORD = new RegExp(`^(?:${Object.values(WORDS).join('|')})`, 'iu')
/** A place that only says where: `vào sau khoản 8`, `trước Điều 3`. */
const ANCHOR = /(?:sau|trước|liền kề)\s+(?:các\s+)?$/iu
const HEADING = /tên(?:\s+gọi)?(?:\s+của)?\s+$/iu

/**
 * Addresses in a text, in order: `khoản 1, khoản 3, điểm a khoản 5 Điều 7; Phụ lục I` are four. A step waits for the next unit further out;
 * one that finds none is completed by `context` (innermost first), or left as it is.
 */
export function readAddresses(words: string, context: readonly AddressStep[] = []): readonly NamedAddress[] {
  const done: Waiting[] = []
  let waiting: Waiting[] = []
  for (const step of readSteps(withRangesWritten(words.replace(HEADING_OF_NEXT, '$1 $2')))) {
    const taker = waiting.filter((one) => stepsInto(one, step.unit))
    if (taker.length > 0) {
      for (const one of taker) one.steps.push(...step.numbers.slice(0, 1).map((number) => ({ unit: step.unit, number })))
      continue
    }
    if (step.isAnchor) continue
    if (waiting.some((one) => depthOf(one) >= DEPTH.article && DEPTH[step.unit] < DEPTH.article)) {
      done.push(...waiting)
      waiting = []
    }
    for (const number of step.numbers)
      waiting.push({ steps: [{ unit: step.unit, number }], start: step.start, headingOnly: step.isHeading })
  }
  return [...done, ...waiting].map(({ steps, ...rest }) => ({ ...rest, steps: completed(steps, context) }))
}

interface Waiting {
  readonly steps: AddressStep[]
  readonly start: number
  readonly headingOnly: boolean
}

/** A khoản or điểm waits for its điều, mục or phụ lục, a mẫu for its phụ lục; an article needs no more. */
function stepsInto(one: Waiting, unit: AddressUnit): boolean {
  const { unit: outermost } = one.steps.at(-1)!
  return outermost !== 'article' && DEPTH[outermost] < DEPTH[unit]
}

function depthOf({ steps }: Waiting): number {
  return DEPTH[steps.at(-1)!.unit]
}

function completed(steps: readonly AddressStep[], context: readonly AddressStep[]): readonly AddressStep[] {
  const depth = DEPTH[steps.at(-1)!.unit]
  if (depth >= DEPTH.article) return steps
  return [...steps, ...context.filter(({ unit }) => DEPTH[unit] > depth)]
}

const RANGE =
  /từ\s+(?:các\s+)?(khoản|điều|điểm)\s+(\d{1,3}|[a-zđ])\s+đến\s+(?:hết\s+)?(?:khoản\s+|điều\s+|điểm\s+)?(\d{1,3}|[a-zđ])(?![\p{L}\d])/giu
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

/** `từ khoản 1 đến khoản 3` as `khoản 1, 2, 3`. */
function withRangesWritten(words: string): string {
  return words.replace(RANGE, (range: string, unit: string, first: string, last: string) => {
    const isLetter = /\D/.test(first)
    const [from, to] = isLetter ? [LETTERS.indexOf(first), LETTERS.indexOf(last)] : [Number(first), Number(last)]
    if (!(from >= 0 && to > from && to - from < 100)) return range
    const numbers = Array.from({ length: to - from + 1 }, (_, step) => (isLetter ? LETTERS[from + step]! : String(from + step)))
    return `${unit} ${numbers.join(', ')}`
  })
}

interface ReadStep {
  readonly unit: AddressUnit
  readonly numbers: readonly string[]
  readonly start: number
  readonly isAnchor: boolean
  readonly isHeading: boolean
}

function readSteps(words: string): readonly ReadStep[] {
  return [...words.matchAll(STEP)].flatMap((match) => {
    const unit = UNITS.find((one) => match.groups?.[one])!
    const before = words.slice(0, match.index)
    if (/(?:văn bản|nghị định|thông tư|luật)\s+$/iu.test(before)) return []
    const listed = match[0].replace(UNIT_WORD, '').trim()
    const numbers = listed ? listed.split(new RegExp(LINK, 'giu')).map((number) => number.replace(/^số\s*/iu, '').trim()) : ['']
    return [{ unit, numbers, start: match.index, isAnchor: ANCHOR.test(before), isHeading: HEADING.test(before) }]
  })
}

const LABELS: Readonly<Record<AddressUnit, string>> = {
  dash: 'gạch đầu dòng',
  point: 'điểm',
  clause: 'khoản',
  article: 'Điều',
  form: 'Mẫu số',
  section: 'Mục',
  chapter: 'Chương',
  annex: 'Phụ lục'
}

/** The address in words, innermost first: `điểm a khoản 1 Điều 4`. */
export function labelOfAddress({ steps, headingOnly }: Pick<NamedAddress, 'steps' | 'headingOnly'>): string {
  const label = steps.map(({ unit, number }) => (number ? `${LABELS[unit]} ${number}` : LABELS[unit].replace(' số', ''))).join(' ')
  return headingOnly ? `tên ${label}` : label
}

const SLUGS: Readonly<Record<AddressUnit, string>> = {
  dash: 'gach',
  point: 'diem',
  clause: 'khoan',
  article: 'dieu',
  form: 'mau',
  section: 'muc',
  chapter: 'chuong',
  annex: 'phu-luc'
}

/** The address as a path from the outside in: `dieu-4/khoan-1/diem-a` (DESIGN §2). */
export function pathOfAddress(steps: readonly AddressStep[]): string {
  return [...steps]
    .reverse()
    .map(({ unit, number }) => [SLUGS[unit], slugOf(number)].filter(Boolean).join('-'))
    .join('/')
}

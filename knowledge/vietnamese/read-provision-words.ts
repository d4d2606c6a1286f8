import type { ReadableText } from './readable-text.js'

/** Provisions named by words at one place: each list empty when that level is not named. */
export interface ProvisionWords {
  readonly points: readonly string[]
  readonly clauses: readonly string[]
  readonly articles: readonly string[]
  /** Written `K2 Đ12`: to be believed only with support around it. */
  readonly short: boolean
  readonly end: number
}

interface Level {
  readonly numbers: readonly string[]
  readonly short: boolean
  readonly end: number
}

interface LevelPattern {
  readonly whole: RegExp
  readonly item: RegExp
}

const AND = '(?:\\s*(?:,|;|va|hoac|den|-|\\u2013)\\s*)'
const NUMBER = '(?<!\\d)\\d{1,4}[a-z]?(?![a-z\\d/]|[.,]\\d)'
const LETTER = '(?<![a-z\\d])(?:dd|[a-z])\\d?(?![a-z\\d])'
const NOT_COUNTED = '(?!\\s*(?:ngay|thang|nam|tuoi|trieu|dong|nguoi|lan|ban|%))'

const level = (words: string, item: string): LevelPattern => ({
  whole: new RegExp(`((?:cac\\s+|tu\\s+)?)(${words})\\s*[.]?\\s*(${item}(?:${AND}(?:(?:${words})\\s*)?${item}${NOT_COUNTED})*)`, 'y'),
  item: new RegExp(item, 'g')
})

const ARTICLE = level('dieu|d', NUMBER)
const CLAUSE = level('khoan|k', NUMBER)
const POINT = level('diem|tiet', LETTER)
/** After a smaller part only one of the next level belongs to it: `khoản 2 Điều 6 và Điều 7`. */
const oneOfLevel = (words: string, item: string): LevelPattern => ({
  whole: new RegExp(`()(${words})\\s*[.]?\\s*(${item})`, 'y'),
  item: new RegExp(item, 'g')
})
const ONE_ARTICLE = oneOfLevel('dieu|d', NUMBER)
const ONE_CLAUSE = oneOfLevel('khoan|k', NUMBER)
const GAP = /[\s,;.(]*(?:(?:cua|tai|thuoc)\s+)?/y

/** Reads `điểm b khoản 2 Điều 12`, `Điều 12 khoản 2`, `K2 Đ12`, `các điểm a, b khoản 2`; undefined when none of it stands there. */
export function readProvisionWords(text: ReadableText, start: number): ProvisionWords | undefined {
  const article = readLevel(ARTICLE, text, start)
  if (article) return readInwards(text, article)
  const point = readLevel(POINT, text, start)
  const clause = point ? readLevel(ONE_CLAUSE, text, skipGap(text, point.end)) : readLevel(CLAUSE, text, start)
  const last = clause ?? point
  if (!last) return undefined
  const outer = readLevel(ONE_ARTICLE, text, skipGap(text, last.end))
  return together(point, clause, outer)
}

function readInwards(text: ReadableText, article: Level): ProvisionWords {
  const clause = readLevel(CLAUSE, text, skipGap(text, article.end))
  const point = readLevel(POINT, text, skipGap(text, (clause ?? article).end))
  const swapped = point && !clause ? readLevel(CLAUSE, text, skipGap(text, point.end)) : undefined
  return together(point, clause ?? swapped, article)
}

function together(point: Level | undefined, clause: Level | undefined, article: Level | undefined): ProvisionWords {
  const levels = [point, clause, article].filter((level) => level !== undefined)
  return {
    points: point?.numbers ?? [],
    clauses: clause?.numbers ?? [],
    articles: article?.numbers ?? [],
    short: levels.some((level) => level.short),
    end: Math.max(...levels.map((level) => level.end))
  }
}

function readLevel({ whole, item }: LevelPattern, text: ReadableText, start: number): Level | undefined {
  whole.lastIndex = start
  const match = whole.exec(text.folded)
  if (!match) return undefined
  const [all, lead = '', word = '', list = ''] = match
  const end = start + all.length
  const writtenWord = text.written.slice(start + lead.length, start + lead.length + word.length).toLowerCase()
  if (!WRITTEN_WORDS.has(writtenWord)) return undefined
  return { numbers: listed(item, list, text.written.slice(end - list.length, end)), short: word.length === 1, end }
}

/** Any other marks make another word. */
const WRITTEN_WORDS = new Set(['điều', 'dieu', 'đ', 'd', 'khoản', 'khoan', 'k', 'điểm', 'diem', 'tiết', 'tiet'])

const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy']

function listed(item: RegExp, folded: string, written: string): string[] {
  const places = [...folded.matchAll(item)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const items = places.map(({ start, end }) => written.slice(start, end).toLowerCase().replace('dd', 'đ'))
  return items.flatMap((last, index) => {
    const first = items[index - 1]
    const separator = folded.slice(places[index - 1]?.end ?? 0, places[index]!.start)
    return first !== undefined && /den|[-\u2013]/.test(separator) ? between(first, last) : [last]
  })
}

/** What follows `first` up to and with `last`; only `last` when they span no sensible range. */
function between(first: string, last: string): string[] {
  const from = Number(first)
  const to = Number(last)
  if (Number.isInteger(from) && Number.isInteger(to) && to > from && to - from <= 50) {
    return Array.from({ length: to - from }, (_, index) => String(from + index + 1))
  }
  const letters = POINT_LETTERS.slice(POINT_LETTERS.indexOf(first) + 1, POINT_LETTERS.indexOf(last) + 1)
  return POINT_LETTERS.includes(first) && letters.length > 0 ? letters : [last]
}

function skipGap(text: ReadableText, start: number): number {
  GAP.lastIndex = start
  const match = GAP.exec(text.folded)
  return start + (match?.[0].length ?? 0)
}

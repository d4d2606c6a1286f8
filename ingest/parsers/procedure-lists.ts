import { cleanCell, cleanLines } from './clean-cell.js'

/** Steps of a procedure, and the remarks that stand behind them. */
export interface StepsDraft {
  readonly steps: readonly string[]
  readonly notes: readonly string[]
}

const STEP = /(?:^|\n|(?<=[.;:])\s+)(?=[-+*•\s]*(?:[a-zđ]\)\s*)?(?:Bước|BƯỚC)\s*\d+\s*[:.)])/gu
const NOTE_LINE = /^[*+\-–\s]*(?:Lưu ý|Ghi chú|Chú ý)\s*:?\s*$/iu
const BULLET = /^\s*[-–•]\s?(?=\S)/u

/** Steps at `Bước 1:` marks, else at first-level bullets or letters, else by line; sub-items stay with their step. */
export function readSteps(cell: string): StepsDraft {
  const lines = cleanLines(cell.replace(STEP, '\n'))
  const noteAt = lines.findIndex((line) => NOTE_LINE.test(line))
  const own = noteAt < 0 ? lines : lines.slice(0, noteAt)
  const notes = noteAt < 0 ? [] : readItems(lines.slice(noteAt + 1).join('\n'))
  return { steps: groupLines(own, stepStart(own)), notes }
}

/** Which lines begin a step: the first of these marks that occurs. */
function stepStart(lines: readonly string[]): (line: string) => boolean {
  const marks = [/^[-+*•\s]*(?:[a-zđ]\)\s*)?Bước\s*\d+/iu, /^(?:\d{1,2}[.)]|[a-zđ]\))\s/u, BULLET, /^[+*]\s?/u]
  const mark = marks.find((pattern) => lines.filter((line) => pattern.test(line)).length > 1)
  return mark ? (line) => mark.test(line) : () => true
}

/** Conditions, results or notes: first-level bullets with what hangs below them, else lines. */
export function readItems(cell: string): readonly string[] {
  const lines = cleanLines(cell)
  const hasBullets = lines.filter((line) => BULLET.test(line)).length > 1
  return groupLines(lines, hasBullets ? (line) => BULLET.test(line) || /^[*]/.test(line) : () => true).map(withoutBullet)
}

/** Lines before the first mark stand as an item of their own. */
function groupLines(lines: readonly string[], begins: (line: string) => boolean): readonly string[] {
  const groups: string[][] = []
  for (const line of lines) {
    if (begins(line) || groups.length === 0) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  return groups.map((group) => group.join('\n'))
}

const withoutBullet = (item: string) => item.replace(/^[-–•*]\s*/u, '')

/** A result of a procedure: its name, and its code where the portal gives one. */
export interface ResultDraft {
  readonly words: string
  readonly remark?: string
}

/** The glued cell of results: `Giấy khai sinhMã: KQ.G15.000031Từ khóa…Mô tả…`. */
export function readResults(cell: string): readonly ResultDraft[] {
  const end = cell.lastIndexOf('Từ khóa')
  const names = end < 0 ? cell : cell.slice(0, end)
  const [keywords, description] = end < 0 ? ['', ''] : cell.slice(end + 'Từ khóa'.length).split('Mô tả')
  const found: ResultDraft[] = []
  let start = 0
  for (const match of names.matchAll(/Mã:\s*(KQ\.[A-Z]\d+\.\d+|[A-Z]{2,}[.\d]*\d)/gu)) {
    const words = cleanCell(names.slice(start, match.index)).replace(/^[-–•]\s*/u, '')
    if (words) found.push({ words, remark: `Mã: ${match[1]}` })
    start = match.index + match[0].length
  }
  const rest = cleanCell(names.slice(start))
  const more = [rest, cleanCell(keywords), cleanCell(description)].filter((words) => words && !found.some((one) => one.words === words))
  return [...found, ...more.map((words) => ({ words }))]
}

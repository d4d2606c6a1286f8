import type { DossierCaseDraft, PaperDraft } from '../structure/procedure-draft.js'
import { cleanCell } from './clean-cell.js'
import { readPaper } from './procedure-paper.js'

const HEADER = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'
const QUANTITY = /(\d+) bản chính(?:,(\d+) bản sao)?|(\d+) bản sao/gu

/** The dossier as cases with papers, and the remarks that stand among the papers. */
export interface DossierDraft {
  readonly cases: readonly DossierCaseDraft[]
  readonly notes: readonly string[]
}

/** A row of a dossier table: words (name and form glued), originals and copies. */
export interface PaperRow {
  readonly words: string
  readonly form?: string
  readonly originals?: number
  readonly copies?: number
}

/** The glued dossier tables of a portal page; each begins with a heading (`--` for none) and the header of its columns. */
export function readDossier(cell: string): DossierDraft {
  const pieces = cell.split(HEADER)
  const tables: { heading: string; rows: readonly PaperRow[] }[] = []
  let heading = pieces[0]!
  for (const piece of pieces.slice(1)) {
    const { rows, rest } = readRows(piece, pieces.at(-1) === piece)
    tables.push({ heading, rows })
    heading = rest
  }
  const last = cleanCell(heading.replace(/^--/, ''))
  if (tables.length === 0) return { cases: [], notes: last ? [last] : [] }
  const read = tables.map(({ heading, rows }) => readTable(heading, rows))
  return arrange([...read, { cases: [], notes: last ? [last] : [] }])
}

/** Cuts rows behind their quantities; what stands behind the last one is the heading of the next table. */
function readRows(piece: string, isLast: boolean): { readonly rows: readonly PaperRow[]; readonly rest: string } {
  const rows: PaperRow[] = []
  let start = 0
  for (const match of piece.matchAll(QUANTITY)) {
    const end = match.index + match[0].length
    if (!endsRow(piece, match.index, end, isLast)) continue
    const digits = match[1] ?? match[3]!
    const belongsToName = digits.length - 1
    const count = Number(digits.slice(belongsToName))
    const words = piece.slice(start, match.index + belongsToName)
    rows.push({ words, ...(match[3] ? { copies: count } : { originals: count, ...(match[2] ? { copies: Number(match[2]) } : {}) }) })
    start = end
  }
  return { rows, rest: piece.slice(start) }
}

/** The quantity cell is glued to its neighbours; the same words inside a name are followed by a space or a mark. */
function endsRow(piece: string, start: number, end: number, isLast: boolean): boolean {
  const behind = piece.slice(end, end + 40)
  if (!behind) return true
  if (/^\d+ bản (?:chính|sao)/.test(behind)) return false
  if (/^[.,;:)\]/]/.test(behind)) return false
  if (/^\s/.test(behind))
    return !/[\s(:]/.test(piece[start - 1] ?? ' ') && (/^\s+(?:[-+*•–]|\p{Lu})/u.test(behind) || (isLast && !behind.trim()))
  return true
}

const LEAD = /^[\s*+\-–•.]+|[\s:;.–-]+$/gu
/** Headings that only say "these are the papers". */
const PLAIN_HEADING =
  /^(?:[a-zđ\d]+[.)]\s*)?(?:\(?\d+\)\s*)?(?:các\s+)?(?:thành phần(?:, số lượng)? hồ sơ|hồ sơ|giấy tờ|mẫu đơn, tờ khai)?\s*(?:phải|cần)?\s*(?:nộp)?\s*(?:bao gồm|gồm có|gồm|như sau)?$/iu
const NOTE_HEADING = /^(?:\*\s*)?(?:lưu ý|ghi chú|chú ý)/iu

function readTable(rawHeading: string, rows: readonly PaperRow[]): DossierDraft {
  const printed = cleanCell(rawHeading.replace(/^\s*--\s*$/, ''))
  const heading = printed.replace(LEAD, '').trim()
  if (NOTE_HEADING.test(heading)) return { cases: [], notes: rows.map((row) => readPaper(row).name).filter(Boolean) }
  const use = /xuất trình/iu.test(heading) && !/(?:nộp|gửi)/iu.test(heading) ? 'present' : 'submit'
  const isPlain = !heading || PLAIN_HEADING.test(heading) || /^(?:các\s+)?giấy tờ phải (?:nộp|xuất trình)[^.]{0,60}$/iu.test(heading)
  const read = rows.map((row) => ({ row, paper: readPaper(row) })).filter(({ paper }) => paper.name)
  const notes = read.filter(({ row, paper }) => isRemark(row, paper)).map(({ paper }) => paper.name)
  const papers = read.filter(({ row, paper }) => !isRemark(row, paper)).map(({ paper }) => paper)
  if (!isPlain)
    return { cases: papers.length > 0 ? [{ condition: heading, use, papers }] : [], notes: papers.length > 0 ? notes : [heading, ...notes] }
  return { cases: byCondition(papers, use), notes }
}

const PAPER_WORDS =
  /^(?:[-+*•–\s]*(?:\(?[a-zđ\d.]+[.)]\s*)?)(?:bản|bảng|giấy|đơn|tờ|văn bản|hồ sơ|quyết định|hợp đồng|chứng (?:từ|chỉ|minh|thư)|mẫu|báo cáo|danh (?:sách|mục)|ảnh|phiếu|biên|hộ chiếu|thẻ|sổ|công văn|phương án|kế hoạch|đề án|dự án|lý lịch|sơ yếu|tài liệu|hóa đơn|sơ đồ|phụ lục|điều lệ|các (?:giấy|tài|văn|chứng|bản)|thông báo|nghị quyết|vận đơn|packing|tóm tắt|01|một|file|thuyết minh|dự thảo|quy chế)/iu

/** Rows of quantity nought are remarks among the papers unless they name a paper and prescribe nothing. */
function isRemark({ originals, copies }: PaperRow, { name }: PaperDraft): boolean {
  if (originals || copies) return false
  return (
    !PAPER_WORDS.test(name) || /:$/.test(name) || /(?:^|\s)(?:phải|có trách nhiệm|được quyền|không yêu cầu)\s/u.test(name.slice(0, 300))
  )
}

/** The condition a paper itself states in its first clause: `Trường hợp …`, `… trong trường hợp …`, `… đối với …`. */
function byCondition(papers: readonly PaperDraft[], use: DossierCaseDraft['use']): readonly DossierCaseDraft[] {
  const groups = new Map<string, PaperDraft[]>()
  for (const paper of papers) {
    const condition = conditionOf(paper.name)
    groups.set(condition, [...(groups.get(condition) ?? []), paper])
  }
  return [...groups].map(([condition, own]) => ({ ...(condition ? { condition } : {}), use, papers: own }))
}

const LEADING =
  /^(?:[-+*•–\s]*(?:\(?[a-zđ\d.]+[.)]\s*)?)((?:Trường hợp|Nếu|Trong trường hợp|Đối với)\s.{3,240}?)(?=\s*(?:,?\s*thì\s|:|;|,\s*(?:phải|nộp|gửi|hồ sơ|cần)|\s(?:phải|thì)\s|$))/u
const TRAILING =
  /\s((?:trong trường hợp|đối với trường hợp|đối với người|đối với trẻ|đối với cá nhân|đối với tổ chức|đối với doanh nghiệp|áp dụng đối với|nếu là)\s.{3,240})$/u

/** Empty for an ordinary paper. */
function conditionOf(name: string): string {
  const leading = LEADING.exec(name)?.[1]
  if (leading) return leading.trim()
  const clause = name.split(/[;.](?=\s|$)|\n/)[0]!.replace(/\([^)]*\)/g, '')
  return TRAILING.exec(clause)?.[1]?.replace(/[\s,:]+$/, '') ?? ''
}

/** Ordinary cases first (papers to hand in before papers to show), then the conditional ones, each in the order of the source. */
function arrange(read: readonly DossierDraft[]): DossierDraft {
  const cases = mergeCases(read.flatMap((draft) => draft.cases))
  const rank = ({ condition, use }: DossierCaseDraft) => (condition ? 2 : use === 'submit' ? 0 : 1)
  return { cases: [0, 1, 2].flatMap((wanted) => cases.filter((one) => rank(one) === wanted)), notes: read.flatMap((draft) => draft.notes) }
}

/** Tables that say the same about when and how are one case. */
function mergeCases(cases: readonly DossierCaseDraft[]): readonly DossierCaseDraft[] {
  const merged = new Map<string, DossierCaseDraft>()
  for (const one of cases) {
    const key = `${one.use} ${one.condition ?? ''}`
    const known = merged.get(key)
    merged.set(key, known ? { ...known, papers: [...known.papers, ...one.papers] } : one)
  }
  return [...merged.values()]
}

/** Arranges cases that were read from separate cells. */
export function arrangeCases(rows: readonly PaperRow[]): DossierDraft {
  return arrange([readTable('', rows)])
}

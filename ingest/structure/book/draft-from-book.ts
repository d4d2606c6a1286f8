import type { AdministrativeLevel, IsoDate } from '../../../knowledge/index.js'
import type { ChannelDraft, DossierCaseDraft, PaperDraft, ProcedureDraft } from '../procedure-draft.js'
import { BOOK_WORDS, type BookSlot } from './book-labels.vi.js'
import { bookItems, joinBookLines } from './book-lines.js'
import type { BookEntry } from './split-procedure-book.js'

/** A procedure of a book as a draft, with what a clerk should look at. */
export interface BookDraft {
  readonly draft: ProcedureDraft
  /** Day from which the printed facts held, where printed. */
  readonly asOf: IsoDate | undefined
  /** The book says that it left a part out. */
  readonly isCutShort: boolean
}

const NOTHING =
  /^(?:(?:Lệ phí|Phí)\s*:\s*)?\(?(?:(?:Không có|Chưa có|Không tìm thấy) (?:thông tin|dữ liệu)|Chưa cập nhật|(?:Có )?[Vv]ăn bản quy định lệ phí|Áp dụng theo văn bản quy định lệ phí)(?: (?:cụ thể|chi tiết))?(?: về (?:phí|lệ phí))?\)?\.?$/iu
const CUT_SHORT = /\(?Nội dung quá dài nên không chèn/u
const COUNTS = /[\s(–-]*Bản chính\s*:\s*(\d+)\s*[,;|–-]?\s*Bản sao\s*:\s*(\d+)\)?\s*[.;]?/iu
const COUNT_LINE = /^(?:-\s*)?(?:Số lượng\s*:\s*|Mẫu số\s*:.*\|\s*)?Bản (?:chính|sao)\s*:/iu
const FORM = /(?:[Mm]ẫu|MẪU)\s+(?:số\s+)?\(?((?:[A-ZĐ]{1,6}[\d.]*\d*(?:[-/.][A-ZĐ\d]+)*|\d{1,3}[a-zđ]?(?:[-/.][A-ZĐ\d]+)*))(?![\p{L}\d])/u
/** Heads of the table of papers, and addresses of forms that stand alone. */
const HEAD_OF_PAPERS =
  /^(?:\d+\.\s*)?(?:Loại giấy tờ|Giấy tờ|Mẫu đơn, tờ khai|Tên giấy tờ)(?:\s*:?\s*Mẫu đơn, tờ khai)?\s*:?$|^(?:Mẫu đơn, tờ khai\s*:\s*)?https?:\/\/\S+$/iu
const DOCUMENT_NUMBER = /\d+[a-z]?(?:\/\d{4})?\/[A-ZĐ]{1,}[A-ZĐ\d]*(?:-[A-ZĐ][A-ZĐ\d&]*)*/u

/** Reads the parts of one procedure. Cells that say nothing are left out; nothing is added. */
export function draftFromBook({ heading, parts }: BookEntry): BookDraft {
  const text = (slot: BookSlot) =>
    joinBookLines(parts.get(slot) ?? [])
      .filter((line) => !isNothing(line))
      .map(withoutBullet)
      .join('\n')
  const items = (slot: BookSlot) => bookItems(parts.get(slot) ?? []).filter((line) => !isNothing(line))
  const code = codeIn(text('code'))
  const published = [
    ...(parts.get('published') ?? []),
    ...(parts.get('effective') ?? []),
    ...(parts.get('decision') ?? []),
    ...(parts.get('code') ?? [])
  ].join('\n')
  const level = text('level')
  const online = text('onlineLevel')
  return {
    draft: {
      code,
      name: text('name').replace(/\n/g, ' ').replace(/\.$/, '') || heading,
      aliases: [],
      field: text('field').replace(/\n/g, ', '),
      levels: levelsOf(level || text('authority')),
      levelText: level,
      ...worded('applicants', items('applicants').join('\n')),
      ...worded('authority', text('authority').replace(/\n?\(Cơ quan có thẩm quyền quyết định\)$/u, '')),
      ...worded('filingPlace', text('place')),
      ...worded('onlineLevel', online),
      ...worded('dossierSets', text('sets')),
      steps: items('steps').filter((line) => !CUT_SHORT.test(line)),
      channels: channelsOf(text('timeLimit'), feeOf(text('fee'), text('charge')), items('channels')),
      dossier: dossierOf(items('papers')),
      conditions: items('conditions').filter((line) => !/^Không(?: có)?\.?$/u.test(line)),
      results: items('results'),
      legalBases: basesOf(items('bases')),
      relatedCodes: [],
      notes: [...items('notes'), ...items('papers').filter((line) => /^(?:Mẫu đơn, tờ khai\s*:\s*)?https?:\/\/\S+$/iu.test(line))],
      facts: [
        [BOOK_WORDS.decision, /\d+\S*\/QĐ-[\p{Lu}\d]+/u.exec(published)?.[0] ?? ''] as const,
        [BOOK_WORDS.kind, text('kind').replace(/\n/g, ' ')] as const,
        [BOOK_WORDS.decider, text('decider').replace(/\n/g, '; ')] as const,
        [BOOK_WORDS.partners, text('partners').replace(/\n/g, '; ')] as const,
        [BOOK_WORDS.onlineWay, text('onlineWay').replace(/\n/g, ' ')] as const,
        [BOOK_WORDS.status, text('status').replace(/\n/g, ' ')] as const
      ].filter(([, value]) => value)
    },
    asOf: dayIn(published),
    isCutShort: [...parts.values()].some((lines) => lines.some((line) => CUT_SHORT.test(line)))
  }
}

const isNothing = (line: string) => NOTHING.test(withoutBullet(line)) || CUT_SHORT.test(line)
const withoutBullet = (line: string) => line.replace(/^(?:[•●▪]|o)\s+/u, '')
const worded = <Key extends string>(key: Key, value: string) =>
  value ? ({ [key]: value } as Record<Key, string>) : ({} as Record<Key, never>)

/** National code; the tail that portals add for a province (`.000.00.00.H17`) is left out. */
function codeIn(words: string): string {
  return /(?<![\d.])\d\.\d{6}(?!\d)/.exec(words)?.[0] ?? /(?<![\p{L}\d])[A-ZĐ]{2,10}[.-]?\d{2,}(?![\p{L}\d])/u.exec(words)?.[0] ?? ''
}

function dayIn(words: string): IsoDate | undefined {
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(words)
  const [, day, month, year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(words) ?? []
  const found = iso ? iso[0] : year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return found && !Number.isNaN(Date.parse(found)) ? found : undefined
}

function levelsOf(words: string): readonly AdministrativeLevel[] {
  const found: AdministrativeLevel[] = []
  if (/cấp bộ|trung ương/iu.test(words)) found.push('ministry')
  if (/cấp tỉnh|\bSở\b|thành phố/iu.test(words)) found.push('province')
  if (/cấp xã|phường/iu.test(words)) found.push('commune')
  return found.length > 0 ? found : ['other']
}

/** Both kinds of charge as printed, each under its own name where both are said. */
function feeOf(fee: string, charge: string): string {
  if (!fee || !charge) return fee || (charge ? `${BOOK_WORDS.charge}: ${charge}` : '')
  return `${BOOK_WORDS.fee}: ${fee}\n${BOOK_WORDS.charge}: ${charge}`
}

/** Books give one time limit and fee for all ways of filing: the ways stand in the note of one channel. */
function channelsOf(timeLimit: string, fee: string, ways: readonly string[]): readonly ChannelDraft[] {
  const note = ways.join('\n')
  if (!timeLimit && !fee && !note) return []
  return [{ kind: 'other', name: BOOK_WORDS.otherWay, ...worded('timeLimit', timeLimit), ...worded('fee', fee), ...worded('note', note) }]
}

function dossierOf(lines: readonly string[]): readonly DossierCaseDraft[] {
  const cases: { condition?: string; use: DossierCaseDraft['use']; papers: PaperDraft[]; isGroup: boolean }[] = []
  const ordinary = () => {
    const last = cases.at(-1)
    if (last && !last.isGroup) return last
    return cases[cases.push({ use: 'submit', papers: [], isGroup: false }) - 1]!
  }
  for (const line of lines.flatMap(withoutHead)) {
    const [first = '', ...inner] = line.split('\n')
    const papers = inner.filter((one) => !COUNT_LINE.test(one)).map((one) => paperOf(one.replace(/^- /, '')))
    const present = /^(?:\d+\.\s*)?Giấy tờ phải (xuất trình|nộp)\s*:?$/iu.exec(first)
    if (present) cases.push({ use: present[1]!.toLowerCase() === 'nộp' ? 'submit' : 'present', papers, isGroup: false })
    else if (papers.length > 0) cases.push({ condition: first.replace(/\s*:$/, ''), use: 'submit', papers, isGroup: true })
    else if (/^(?:Trường hợp|Đối với)\s.*:$/u.test(first))
      cases.push({ condition: first.replace(/:$/, ''), use: 'submit', papers: [], isGroup: false })
    else if (COUNT_LINE.test(first) && (cases.at(-1)?.papers.length ?? 0) > 0) {
      const own = cases.at(-1)!.papers
      own.push(paperOf(`${own.pop()!.name}\n${first}`))
    } else ordinary().papers.push(paperOf(line))
  }
  return cases.filter(({ papers }) => papers.length > 0).map(({ isGroup: _isGroup, ...one }) => one)
}

/** A head of the table with its rows below it gives the rows. */
function withoutHead(item: string): readonly string[] {
  const [first = '', ...rest] = item.split('\n')
  return HEAD_OF_PAPERS.test(first) ? rest.map((line) => line.replace(/^- /, '')).filter((line) => !HEAD_OF_PAPERS.test(line)) : [item]
}

function paperOf(line: string): PaperDraft {
  const counts = line.split('\n').length <= 2 ? COUNTS.exec(line) : null
  const name = (counts ? line.replace(COUNTS, '') : line).replace(/\n-\s*$/, '').trim()
  const form = FORM.exec(name)?.[0]
  const [originals, copies] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)]
  return { name: name || line, ...(originals ? { originals } : {}), ...(copies ? { copies } : {}), ...(form ? { formCode: form } : {}) }
}

function basesOf(lines: readonly string[]): ProcedureDraft['legalBases'] {
  const rows: string[] = []
  for (const line of lines) {
    if (/^(?:Trích yếu|Ngày ban hành|Cơ quan ban hành)\s*:/iu.test(line) && rows.length > 0) rows.push(`${rows.pop()}\n${line}`)
    else rows.push(line)
  }
  return rows.map((row) => {
    const documentNumber = DOCUMENT_NUMBER.exec(row)?.[0] ?? ''
    return { documentNumber, title: row.replace(/^\d{1,2}\s?[.)]\s+/, '') }
  })
}

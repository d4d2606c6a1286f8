import { documentIdOf, type IsoDate, type SourceDocument } from '../../knowledge/index.js'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { repairText } from '../repair/index.js'
import { BOOK_WORDS } from '../structure/book/book-labels.vi.js'
import { type BookDraft, draftFromBook } from '../structure/book/draft-from-book.js'
import { splitProcedureBook } from '../structure/book/split-procedure-book.js'
import type { PageLines } from '../structure/join-wrapped-lines.js'
import { renderProcedure } from '../structure/render-procedure.js'

/** The procedures of a printed book, one document each; undefined when the pages are no such book. */
export function outcomesOfBook(pages: readonly PageLines[], file: SourceFile): readonly ParseOutcome[] | undefined {
  const mended = pages.map((page) => ({ ...page, lines: page.lines.map(repairText) }))
  const entries = splitProcedureBook(mended)
  if (!entries) return undefined
  const read = entries.map((entry) => ({ ...draftFromBook(entry), pageNumber: entry.pageNumber }))
  /** A procedure without a date of its own held when the youngest of its neighbours was published. */
  const youngest = read.reduce<IsoDate | undefined>((last, { asOf }) => (asOf && (!last || asOf > last) ? asOf : last), undefined)
  return read.map((book) => outcomeOf(book, book.pageNumber, youngest, file))
}

/** Facts that name a district office held no longer than the three-level local government. */
const DISTRICT_OFFICE = /(?:UBND|[UỦ]y ban nhân dân|cấp)\s+(?:các\s+)?(?:cấp\s+)?(?:huyện|quận)/u
const LAST_DAY_OF_DISTRICTS = '2025-06-30'

function outcomeOf(
  { draft, asOf, isCutShort }: BookDraft,
  pageNumber: number | undefined,
  youngest: IsoDate | undefined,
  file: SourceFile
): ParseOutcome {
  const { text, provisions, record } = renderProcedure(draft)
  const held = asOf ?? youngest
  const offices = [draft.authority, draft.filingPlace, draft.levelText].join(' ')
  const isFormer = held !== undefined && held <= LAST_DAY_OF_DISTRICTS && DISTRICT_OFFICE.test(offices)
  const document: SourceDocument = {
    id: documentIdOf({ procedureCode: draft.code, title: draft.name }),
    kind: 'procedure',
    title: draft.name,
    validity: isFormer ? { to: LAST_DAY_OF_DISTRICTS } : {},
    ...(held ? { asOf: held } : {}),
    audience: 'public',
    sourceName: BOOK_WORDS.sourceName(file.name),
    topicIds: [],
    provenance: 'official',
    text,
    provisions: pageNumber ? provisions.map((provision) => ({ ...provision, pageNumber })) : provisions,
    procedure: record
  }
  const messages = [
    draft.code ? undefined : BOOK_WORDS.noCode,
    isCutShort ? BOOK_WORDS.cutShort : undefined,
    isFormer ? BOOK_WORDS.formerOffices : undefined
  ]
  return {
    outcome: 'document',
    document,
    warnings: messages.flatMap((message) => (message ? [{ message, place: draft.name.slice(0, 120) }] : []))
  }
}

import type { Provision, SourceDocument } from '../../knowledge/index.js'
import type { IngestRemark } from '../ingest-outcome.js'
import { ASSESSMENT_WORDS } from './assessment-words.vi.js'

/** What a person should know before a document that was read is published; `refusal` sets it aside. */
export interface Assessment {
  readonly refusal?: IngestRemark
  readonly warnings: readonly IngestRemark[]
}

/** Stamps stand at the head, before the first article. */
const LINES_OF_HEAD = 30
const SECRECY = /^[\s"“[(]*(TUYỆT MẬT|TỐI MẬT|MẬT)[\s"”\])]*$/u
/** District level, which ended with 30 June 2025. */
const DISTRICT =
  /(?:Ủy|Uỷ) ban nhân dân\s+(?:cấp\s+)?(?:huyện|quận|thị xã)|UBND\s+(?:cấp\s+)?(?:huyện|quận|thị xã)|(?:Tòa án nhân dân|Công an|Phòng [\p{L} ]{2,30}?)\s+(?:cấp\s+)?huyện/u
const TWO_LEVELS_SINCE = '2025-07-01'
/** Numbers listed in one remark. */
const NUMBERS_SHOWN = 12
const EXCERPT_CHARACTERS = 160

/** Looks at a document as a clerk would: secrecy stamps, articles that are missing, a head without articles, offices that no longer exist. */
export function assessDocument(document: SourceDocument): Assessment {
  const refusal = secrecyOf(document) ?? headWithoutArticles(document)
  if (refusal) return { refusal, warnings: [] }
  return { warnings: [missingArticles(document), formerOffices(document)].flatMap((remark) => remark ?? []) }
}

function secrecyOf({ text, provisions }: SourceDocument): IngestRemark | undefined {
  const firstArticle = provisions.find(({ kind }) => kind === 'article')?.start ?? text.length
  for (const line of text.slice(0, firstArticle).split('\n').slice(0, LINES_OF_HEAD)) {
    const mark = SECRECY.exec(line)?.[1]
    if (mark) return { message: ASSESSMENT_WORDS.secret(mark), place: ASSESSMENT_WORDS.page(1), excerpt: line.trim(), keepNothing: true }
  }
  return undefined
}

/** The head of a regulation, and no article behind it: they are pictures that could not be read, or a part is missing. */
function headWithoutArticles({ kind, text }: SourceDocument): IngestRemark | undefined {
  const head = text.slice(0, 2000)
  const named = /^(?:LUẬT|NGHỊ ĐỊNH|THÔNG TƯ)$/mu.exec(head)
  if (kind !== 'guide' || !named || !/CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI/u.test(head)) return undefined
  return { message: ASSESSMENT_WORDS.noArticles, excerpt: excerptAt(text, named.index) }
}

function missingArticles({ text, provisions }: SourceDocument): IngestRemark | undefined {
  const own = provisions.filter(({ kind, address }) => kind === 'article' && /^dieu-\d+$/.test(address))
  let last: Provision | undefined
  const gaps: { readonly after: Provision; readonly numbers: number[] }[] = []
  for (const article of own) {
    const [before, number] = [Number(last?.number ?? 0), Number(article.number)]
    if (last && number > before + 1 && number - before < 100) {
      gaps.push({ after: last, numbers: Array.from({ length: number - before - 1 }, (_, place) => before + 1 + place) })
    }
    last = article
  }
  const [first] = gaps
  if (!first) return undefined
  const { after } = first
  return {
    message: ASSESSMENT_WORDS.missingArticles(gaps.flatMap(({ numbers }) => numbers).slice(0, NUMBERS_SHOWN), after.number ?? ''),
    ...(after.pageNumber ? { place: ASSESSMENT_WORDS.page(after.pageNumber) } : {}),
    excerpt: excerptAt(text, after.start)
  }
}

function formerOffices({ text, issuedOn, provisions }: SourceDocument): IngestRemark | undefined {
  const found = DISTRICT.exec(text)
  if (!found) return undefined
  const page = provisions.findLast(({ start }) => start <= found.index)?.pageNumber
  return {
    message: issuedOn && issuedOn >= TWO_LEVELS_SINCE ? ASSESSMENT_WORDS.formerOfficesInNew : ASSESSMENT_WORDS.formerOffices,
    ...(page ? { place: ASSESSMENT_WORDS.page(page) } : {}),
    excerpt: excerptAt(text, Math.max(0, text.lastIndexOf('\n', found.index) + 1))
  }
}

function excerptAt(text: string, start: number): string {
  const line = text.slice(start, start + EXCERPT_CHARACTERS).split('\n')[0] ?? ''
  return line.length === EXCERPT_CHARACTERS ? `${line}…` : line
}

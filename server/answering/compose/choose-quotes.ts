import type { IsoDate, KnowledgeBase, Provision, ProvisionView, ReaderAudiences, SourceDocument } from '../../../knowledge/index.js'
import { scoreSentences } from './score-sentences.js'

/** A range of a provision to be quoted, and the opening words that govern it. */
export interface ChosenQuote {
  readonly view: ProvisionView
  readonly start: number
  readonly end: number
  readonly governing?: { readonly view: ProvisionView; readonly start: number; readonly end: number }
  readonly score: number
}

/** Where provisions are read. */
export interface ProvisionReader {
  readonly knowledge: KnowledgeBase
  readonly document: SourceDocument
  readonly asOf: IsoDate
  readonly audiences: ReaderAudiences
}

/** An article up to this many characters is quoted whole; a khoản up to the second; governing words up to the third. */
const SHORT_ARTICLE = 650
const SHORT_CLAUSE = 900
const LONGEST_OPENING = 600

/** What is looked for in an article. */
export interface QuoteWish {
  /** Words of the question. */
  readonly words: readonly string[]
  /** At most this many quotes. */
  readonly most: number
  /** The kind of value asked for (a period, an amount); absent when anything will do. */
  readonly valuePattern?: RegExp
  /** A term is to be explained: only the khoản that opens with it, never the whole list of terms. */
  readonly definition?: boolean
}

/** Characters at the start of a khoản in which a defined term stands. */
const TERM_OPENING = 90

/**
 * The smallest provisions of an article that answer: the article when it is short, else its best khoản,
 * else the best điểm of a long khoản with the khoản's opening words. Best first, at most `most`.
 */
export function chooseQuotes(article: ProvisionView, wish: QuoteWish, reader: ProvisionReader): ChosenQuote[] {
  const explains = wish.definition && /giải thích từ ngữ/iu.test(article.provision.title ?? '')
  if (article.children.length === 0 || (article.text.length <= SHORT_ARTICLE && !explains)) return [whole(article, 1)]
  const candidates = article.children.flatMap((child) => candidatesOf(child, reader))
  const scores = scoreSentences(
    candidates.map((candidate, at) => ({ text: comparedText(candidate, explains === true), address: String(at), start: 0, end: 0 })),
    { words: wish.words, ...(wish.valuePattern ? { valuePattern: wish.valuePattern } : {}) }
  )
  const best = scores.slice(0, explains ? 1 : wish.most).map(({ piece, score }) => ({ ...candidates[Number(piece.address)]!, score }))
  return best.length > 0 ? best : [candidates[0] ?? whole(article, 0)]
}

function comparedText({ view, start, end, governing }: ChosenQuote, explains: boolean): string {
  const opening = governing ? governing.view.text.slice(governing.start, governing.end) : ''
  return `${opening} ${view.text.slice(start, explains ? Math.min(end, start + TERM_OPENING) : end)}`
}

/** A whole provision as a quote. */
export function whole(view: ProvisionView, score: number): ChosenQuote {
  return { view, start: 0, end: view.text.trimEnd().length, score }
}

function candidatesOf(child: Provision, reader: ProvisionReader): ChosenQuote[] {
  const view = viewOf(child.address, reader)
  if (!view) return []
  if (view.children.length === 0 || view.text.length <= SHORT_CLAUSE) return [whole(view, 0)]
  const opening = openingOf(view)
  return view.children.flatMap((point): ChosenQuote[] => {
    const pointView = viewOf(point.address, reader)
    if (!pointView) return []
    return [{ ...whole(pointView, 0), ...(opening ? { governing: opening } : {}) }]
  })
}

/** The words of a provision before its first child; `undefined` when there are none or too many. */
export function openingOf(view: ProvisionView): ChosenQuote['governing'] {
  const first = view.children[0]
  if (!first) return undefined
  const end = view.text.slice(0, first.start - view.provision.start).trimEnd().length
  return end > 0 && end <= LONGEST_OPENING ? { view, start: 0, end } : undefined
}

/** A provision of the reader's document. */
export function viewOf(address: string, { knowledge, document, asOf, audiences }: ProvisionReader): ProvisionView | undefined {
  return knowledge.provision(document.id, address, asOf, audiences)
}

import type { IsoDate, KnowledgeBase, ProvisionView, ReaderAudiences, SourceDocument } from '../../../knowledge/index.js'
import { scoreSentences } from './score-sentences.js'
import { splitIntoSentences } from './split-into-sentences.js'

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

/** Characters up to which an article, a list-like article and a khoản are quoted whole; longer leaves are quoted by the sentence. */
const SHORT_ARTICLE = 650
const SHORT_LIST = 1_300
const SHORT_CLAUSE = 800
const SHORT_LEAF = 600
const LONGEST_OPENING = 600
/** Characters at the start of a khoản in which a defined term stands. */
const TERM_OPENING = 90
/** A further quote is worth its space only when it fits nearly as well. */
const NEARLY_AS_GOOD = 0.75

/**
 * The smallest provisions of an article that answer, best first: the article when it is short or one list; else the best khoản, or
 * the best điểm or sentence of a long khoản with the words that govern it.
 */
export function chooseQuotes(article: ProvisionView, wish: QuoteWish, reader: ProvisionReader): ChosenQuote[] {
  const explains = wish.definition === true && /giải thích từ ngữ/iu.test(article.provision.title ?? '')
  if (!explains && isQuotedWhole(article)) return [whole(article, 1)]
  const units = unitsOf(article, reader, undefined)
  const scored = scoreSentences(
    units.map((unit, at) => ({ text: comparedText(unit, explains), address: String(at), start: 0, end: 0 })),
    { words: wish.words, ...(wish.valuePattern ? { valuePattern: wish.valuePattern } : {}) }
  )
  const top = scored[0]?.score ?? 0
  const chosen = scored
    .filter(({ score }) => score >= top * NEARLY_AS_GOOD)
    .map(({ piece, score }) => ({ ...widened(units[Number(piece.address)]!, reader), score }))
  const distinct = chosen.filter((quote, at) => chosen.findIndex((other) => placeOf(other) === placeOf(quote)) === at)
  const best = distinct.slice(0, explains ? 1 : wish.most)
  return best.length > 0 ? best : [widened(units[0] ?? whole(article, 0), reader)]
}

/** A whole provision as a quote. */
export function whole(view: ProvisionView, score: number): ChosenQuote {
  return { view, start: 0, end: view.text.trimEnd().length, score }
}

/** A provision of the reader's document. */
export function viewOf(address: string, { knowledge, document, asOf, audiences }: ProvisionReader): ProvisionView | undefined {
  return knowledge.provision(document.id, address, asOf, audiences)
}

function isQuotedWhole(article: ProvisionView): boolean {
  if (article.text.length <= SHORT_ARTICLE) return true
  const opening = openingOf(article)
  return article.text.length <= SHORT_LIST && opening !== undefined && /:\s*$/.test(article.text.slice(0, opening.end))
}

/** The leaves of a provision, long ones by the sentence, each with the nearest opening words above it. */
function unitsOf(view: ProvisionView, reader: ProvisionReader, governing: ChosenQuote['governing']): ChosenQuote[] {
  const opening = openingOf(view)
  const ruling = opening && isRuling(view.text.slice(0, opening.end)) ? opening : governing
  if (view.children.length > 0) {
    return view.children.flatMap(({ address }) => {
      const child = viewOf(address, reader)
      return child ? unitsOf(child, reader, ruling) : []
    })
  }
  const sentences = view.text.length <= SHORT_LEAF ? [] : splitIntoSentences(view.text)
  const ranges = sentences.length > 1 ? sentences : [{ start: 0, end: view.text.trimEnd().length }]
  return ranges.map(({ start, end }) => ({ view, start, end, score: 0, ...(governing ? { governing } : {}) }))
}

/** Opening words rule what follows when they lead into it; the mere heading of an article does not. */
function isRuling(opening: string): boolean {
  return /[:;,]\s*$/.test(opening) || !/^Điều\s/.test(opening)
}

/** The khoản around a điểm, when it is short enough to be quoted whole; else the unit itself. */
function widened(unit: ChosenQuote, reader: ProvisionReader): ChosenQuote {
  const parent = unit.view.provision.kind === 'point' && unit.view.provision.parent ? viewOf(unit.view.provision.parent, reader) : undefined
  if (parent && parent.text.length <= SHORT_CLAUSE) return whole(parent, unit.score)
  const isPart = unit.start > 0 || unit.end < unit.view.text.trimEnd().length
  return isPart && unit.view.text.length <= SHORT_CLAUSE
    ? { ...whole(unit.view, unit.score), ...(unit.governing ? { governing: unit.governing } : {}) }
    : unit
}

/** The words of a provision before its first child; `undefined` when there are none or too many. */
function openingOf(view: ProvisionView): ChosenQuote['governing'] {
  const first = view.children[0]
  if (!first) return undefined
  const end = view.text.slice(0, first.start - view.provision.start).trimEnd().length
  return end > 0 && end <= LONGEST_OPENING ? { view, start: 0, end } : undefined
}

function comparedText({ view, start, end, governing }: ChosenQuote, explains: boolean): string {
  const opening = governing ? governing.view.text.slice(governing.start, governing.end) : ''
  return `${opening} ${view.text.slice(start, explains ? Math.min(end, start + TERM_OPENING) : end)}`
}

function placeOf({ view, start, end }: ChosenQuote): string {
  return `${view.provision.address}?${start}-${end}`
}

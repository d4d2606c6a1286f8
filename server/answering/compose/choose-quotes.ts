import type { Provision, SourceDocument } from '../../../knowledge/index.js'
import { scoreSentences } from './score-sentences.js'
import { splitIntoSentences } from './split-into-sentences.js'

/** A range of a provision: UTF-16 offsets into the provision's own text. */
export interface ProvisionRange {
  readonly provision: Provision
  readonly start: number
  readonly end: number
}

/** A range to be quoted, and the opening words that govern it. */
export interface ChosenQuote extends ProvisionRange {
  readonly governing?: ProvisionRange
  readonly score: number
}

/** An article with its parts, read once. */
interface ArticleParts {
  readonly document: SourceDocument
  readonly childrenOf: ReadonlyMap<string, readonly Provision[]>
  readonly byAddress: ReadonlyMap<string, Provision>
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
export function chooseQuotes(document: SourceDocument, article: Provision, wish: QuoteWish): ChosenQuote[] {
  const parts = partsOf(document, article)
  const explains = wish.definition === true && /giải thích từ ngữ/iu.test(article.title ?? '')
  if (!explains && isQuotedWhole(article, parts)) return [wholeProvision(document, article, 1)]
  const units = unitsOf(article, parts, undefined)
  const scored = scoreSentences(
    units.map((unit, at) => ({ text: comparedText(unit, parts, explains), address: String(at), start: 0, end: 0 })),
    { words: wish.words, ...(wish.valuePattern ? { valuePattern: wish.valuePattern } : {}) }
  )
  const top = scored[0]?.score ?? 0
  const chosen = scored
    .filter(({ score }) => score >= top * NEARLY_AS_GOOD)
    .map(({ piece, score }) => ({ ...widened(units[Number(piece.address)]!, parts), score }))
  const distinct = chosen.filter((quote, at) => chosen.findIndex((other) => placeOf(other) === placeOf(quote)) === at)
  const best = distinct.slice(0, explains ? 1 : wish.most)
  return best.length > 0 ? best : [widened(units[0] ?? wholeProvision(document, article, 0), parts)]
}

/** A whole provision as a quote. */
export function wholeProvision(document: SourceDocument, provision: Provision, score: number): ChosenQuote {
  return { provision, start: 0, end: textOf(document, provision).trimEnd().length, score }
}

function partsOf(document: SourceDocument, article: Provision): ArticleParts {
  const inside = document.provisions.filter(({ start, end }) => start >= article.start && end <= article.end)
  const childrenOf = new Map<string, Provision[]>()
  for (const provision of inside) {
    const siblings = childrenOf.get(provision.parent ?? '')
    if (siblings) siblings.push(provision)
    else childrenOf.set(provision.parent ?? '', [provision])
  }
  return { document, childrenOf, byAddress: new Map(inside.map((provision) => [provision.address, provision])) }
}

function textOf(document: SourceDocument, { start, end }: Provision): string {
  return document.text.slice(start, end)
}

function isQuotedWhole(article: Provision, parts: ArticleParts): boolean {
  const length = article.end - article.start
  if (length <= SHORT_ARTICLE) return true
  const opening = openingOf(article, parts)
  return length <= SHORT_LIST && opening !== undefined && /:\s*$/.test(textOf(parts.document, article).slice(0, opening.end))
}

/** The leaves of a provision, long ones by the sentence, each with the nearest opening words above it. */
function unitsOf(provision: Provision, parts: ArticleParts, governing: ProvisionRange | undefined): ChosenQuote[] {
  const text = textOf(parts.document, provision)
  const opening = openingOf(provision, parts)
  const ruling = opening && isRuling(text.slice(0, opening.end)) ? opening : governing
  const children = parts.childrenOf.get(provision.address) ?? []
  if (children.length > 0) return children.flatMap((child) => unitsOf(child, parts, ruling))
  const sentences = text.length <= SHORT_LEAF ? [] : splitIntoSentences(text)
  const ranges = sentences.length > 1 ? sentences : [{ start: 0, end: text.trimEnd().length }]
  return ranges.map(({ start, end }) => ({ provision, start, end, score: 0, ...(governing ? { governing } : {}) }))
}

/** Opening words rule what follows when they lead into it; the mere heading of an article does not. */
function isRuling(opening: string): boolean {
  return /[:;,]\s*$/.test(opening) || !/^Điều\s/.test(opening)
}

/** The khoản around a điểm, when it is short enough to be quoted whole; else the unit itself. */
function widened(unit: ChosenQuote, parts: ArticleParts): ChosenQuote {
  const { provision, governing, score } = unit
  const parent = provision.kind === 'point' && provision.parent ? parts.byAddress.get(provision.parent) : undefined
  if (parent && parent.end - parent.start <= SHORT_CLAUSE) return wholeProvision(parts.document, parent, score)
  const all = wholeProvision(parts.document, provision, score)
  const isPart = unit.start > 0 || unit.end < all.end
  return isPart && all.end <= SHORT_CLAUSE ? { ...all, ...(governing ? { governing } : {}) } : unit
}

/** The words of a provision before its first child; `undefined` when there are none or too many. */
function openingOf(provision: Provision, parts: ArticleParts): ProvisionRange | undefined {
  const first = parts.childrenOf.get(provision.address)?.[0]
  if (!first) return undefined
  const end = parts.document.text.slice(provision.start, first.start).trimEnd().length
  return end > 0 && end <= LONGEST_OPENING ? { provision, start: 0, end } : undefined
}

function comparedText({ provision, start, end, governing }: ChosenQuote, { document }: ArticleParts, explains: boolean): string {
  const opening = governing ? textOf(document, governing.provision).slice(governing.start, governing.end) : ''
  return `${opening} ${textOf(document, provision).slice(start, explains ? Math.min(end, start + TERM_OPENING) : end)}`
}

function placeOf({ provision, start, end }: ChosenQuote): string {
  return `${provision.address}?${start}-${end}`
}

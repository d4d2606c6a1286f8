import { foldText, type Provision, type SourceDocument, syllablesOf } from '../../../knowledge/index.js'
import { rulesAmount } from './rules-amount.js'
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
  readonly article: Provision
  /** The article's own text: a whole law is long, and nothing else of it is looked at. */
  readonly text: string
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
  /** A number or period is asked for: a list that gives it case by case is quoted whole. */
  readonly caseByCase?: boolean
  /** The provision is asked for by its number: quoted whole up to this many characters. */
  readonly wholeUpTo?: number
  /** Sums of money the question names, in đồng: what rules just these goes before what rules others. */
  readonly amounts?: readonly number[]
  /** A term is to be explained: only the khoản that opens with it, never the whole list of terms. */
  readonly definition?: boolean
}

/** Characters up to which an article, a list-like article and a khoản are quoted whole; longer leaves are quoted by the sentence. */
const SHORT_ARTICLE = 650
const SHORT_LIST = 1_300
const SHORT_CLAUSE = 800
const SHORT_VALUE_LIST = 1_500
const SHORT_LEAF = 600
const LONGEST_OPENING = 600
/** Characters at the start of a khoản in which a defined term stands. */
const TERM_OPENING = 110
/** A further quote is worth its space only when it fits nearly as well, and all together within the room. */
const NEARLY_AS_GOOD = 0.7
const ROOM = 1_600
/** Sentences that only say who will regulate further answer no question. */
const BOILERPLATE = /quy định chi tiết|hướng dẫn thi hành|chịu trách nhiệm thi hành|có hiệu lực thi hành/iu
const BOILERPLATE_WEIGHT = 0.5

/**
 * The smallest provisions of an article that answer, best first: the article when it is short or one list; else the best khoản, or
 * the best điểm or sentence of a long khoản with the words that govern it.
 * @param text the article's.
 */
export function chooseQuotes(
  { provisions }: Pick<SourceDocument, 'provisions'>,
  article: Provision,
  text: string,
  wish: QuoteWish
): ChosenQuote[] {
  const parts = partsOf(provisions, article, text)
  const explains = wish.definition === true && /giải thích từ ngữ/iu.test(article.title ?? '')
  if (!explains && (article.end - article.start <= (wish.wholeUpTo ?? 0) || isQuotedWhole(article, parts)))
    return [wholeProvision(article, parts, 1)]
  const units = explains ? clausesOf(article, parts) : unitsOf(article, parts, undefined)
  const scored = explains ? scoreTerms(units, parts, wish) : scoreUnits(units, parts, wish)
  const top = scored[0]?.score ?? 0
  const chosen = scored.filter(({ score }) => score >= top * NEARLY_AS_GOOD).map((unit) => widened(unit, parts, wish.caseByCase === true))
  const distinct = chosen.filter((quote, at) => chosen.findIndex((other) => placeOf(other) === placeOf(quote)) === at)
  const best = withinRoom(distinct).slice(0, explains ? 1 : wish.most)
  return best.length > 0 ? best : [widened(units[0] ?? wholeProvision(article, parts, 0), parts, false)]
}

function scoreUnits(units: readonly ChosenQuote[], parts: ArticleParts, { words, valuePattern, amounts = [] }: QuoteWish): ChosenQuote[] {
  const scored = scoreSentences(
    units.map((unit, at) => ({ text: comparedText(unit, parts), address: String(at), start: 0, end: 0 })),
    { words, ...(valuePattern ? { valuePattern } : {}) }
  )
  return scored
    .map(({ piece, score }) => ({
      ...units[Number(piece.address)]!,
      score: score * (BOILERPLATE.test(piece.text) ? BOILERPLATE_WEIGHT : 1) + rulesAmount(piece.text, amounts)
    }))
    .toSorted((left, right) => right.score - left.score)
}

/** Khoản of "Giải thích từ ngữ" by how well the term they explain fits the words of the question. */
function scoreTerms(units: readonly ChosenQuote[], parts: ArticleParts, { words }: QuoteWish): ChosenQuote[] {
  const asked = new Set(words.map(foldText))
  return units
    .map((unit) => {
      const opening = textOf(unit.provision, parts).slice(unit.start, unit.start + TERM_OPENING)
      const term = syllablesOf(opening.split(/\s(?:là|gồm|bao gồm|được hiểu)\s/u)[0] ?? '')
        .map(foldText)
        .filter((word) => !/^\d+$/.test(word))
      const shared = term.filter((word) => asked.has(word)).length
      return { ...unit, score: shared / (term.length + asked.size - shared || 1) }
    })
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score)
}

/** Quotes from the best on while they fit; the first always does. */
function withinRoom(quotes: readonly ChosenQuote[]): ChosenQuote[] {
  let used = 0
  return quotes.filter(({ start, end }, at) => {
    const fits = at === 0 || used + end - start <= ROOM
    if (fits) used += end - start
    return fits
  })
}

function wholeProvision(provision: Provision, parts: ArticleParts, score: number): ChosenQuote {
  return { provision, start: 0, end: textOf(provision, parts).trimEnd().length, score }
}

function partsOf(provisions: readonly Provision[], article: Provision, text: string): ArticleParts {
  const inside = provisions.filter(({ start, end }) => start >= article.start && end <= article.end)
  const childrenOf = new Map<string, Provision[]>()
  for (const provision of inside) {
    const siblings = childrenOf.get(provision.parent ?? '')
    if (siblings) siblings.push(provision)
    else childrenOf.set(provision.parent ?? '', [provision])
  }
  return { article, text, childrenOf, byAddress: new Map(inside.map((provision) => [provision.address, provision])) }
}

function textOf({ start, end }: Provision, { article, text }: ArticleParts): string {
  return text.slice(start - article.start, end - article.start)
}

function isQuotedWhole(article: Provision, parts: ArticleParts): boolean {
  const length = article.end - article.start
  if (length <= SHORT_ARTICLE) return true
  const opening = openingOf(article, parts)
  return length <= SHORT_LIST && opening !== undefined && /:\s*$/.test(textOf(article, parts).slice(0, opening.end))
}

/** The khoản of an article as they stand, each under the article's opening words. */
function clausesOf(article: Provision, parts: ArticleParts): ChosenQuote[] {
  const clauses = parts.childrenOf.get(article.address) ?? []
  return clauses.map((clause) => ({ ...wholeProvision(clause, parts, 0), ...headingOf(clause, parts) }))
}

/** The leaves of a provision, long ones by the sentence, each with the nearest opening words above it. */
function unitsOf(provision: Provision, parts: ArticleParts, governing: ProvisionRange | undefined): ChosenQuote[] {
  const text = textOf(provision, parts)
  const ruling = openingOf(provision, parts) ?? governing
  const children = parts.childrenOf.get(provision.address) ?? []
  if (children.length > 0) return children.flatMap((child) => unitsOf(child, parts, ruling))
  const sentences = text.length <= SHORT_LEAF ? [] : splitIntoSentences(text)
  const ranges = sentences.length > 1 ? sentences : [{ start: 0, end: text.trimEnd().length }]
  return ranges.map(({ start, end }) => ({ provision, start, end, score: 0, ...(governing ? { governing } : {}) }))
}

/** The opening words above a provision, as its `governing`; an article without a heading has none. */
function headingOf({ parent }: Provision, parts: ArticleParts): { readonly governing?: ProvisionRange } {
  const above = parent ? parts.byAddress.get(parent) : undefined
  const opening = above && openingOf(above, parts)
  return opening ? { governing: opening } : {}
}

/** The khoản around a điểm, when it is short enough to be quoted whole (longer when its list gives values case by case); else the unit itself. */
function widened(unit: ChosenQuote, parts: ArticleParts, caseByCase: boolean): ChosenQuote {
  const { provision, governing, score } = unit
  const parent = provision.kind === 'point' && provision.parent ? parts.byAddress.get(provision.parent) : undefined
  if (parent && parent.end - parent.start <= (caseByCase ? SHORT_VALUE_LIST : SHORT_CLAUSE))
    return { ...wholeProvision(parent, parts, score), ...headingOf(parent, parts) }
  const all = wholeProvision(provision, parts, score)
  const isPart = unit.start > 0 || unit.end < all.end
  return isPart && all.end <= SHORT_CLAUSE ? { ...all, ...(governing ? { governing } : {}) } : unit
}

/** The words of a provision before its first child; `undefined` when there are none or too many. */
function openingOf(provision: Provision, parts: ArticleParts): ProvisionRange | undefined {
  const first = parts.childrenOf.get(provision.address)?.[0]
  if (!first) return undefined
  const end = textOf({ ...provision, end: first.start }, parts).trimEnd().length
  return end > 0 && end <= LONGEST_OPENING ? { provision, start: 0, end } : undefined
}

/** What of a unit is compared with the question: its words and those of the khoản above it; an article's heading stands above all units alike. */
function comparedText({ provision, start, end, governing }: ChosenQuote, parts: ArticleParts): string {
  const opening =
    governing && governing.provision.kind !== 'article' ? textOf(governing.provision, parts).slice(governing.start, governing.end) : ''
  return `${opening} ${textOf(provision, parts).slice(start, end)}`
}

function placeOf({ provision, start, end }: ChosenQuote): string {
  return `${provision.address}?${start}-${end}`
}

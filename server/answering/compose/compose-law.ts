import type { SearchHit, SourceDocument } from '../../../knowledge/index.js'
import type { AnswerBlock, AnswerNotice } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { saidOf } from '../retrieve/said-of.js'
import { type CitationRegister, citationRegister } from './build-citation.js'
import { chooseQuotes } from './choose-quotes.js'
import { composeMessages, vietnameseDate } from './compose-messages.vi.js'
import { foldBeyond } from './fold-beyond.js'
import { quoteBlock } from './quote-block.js'
import { changesOfDocument, changesOfQuote, fewNotices, isToldBy } from './quote-changes.js'
import { readAmounts } from './slots/read-amounts.js'
import { ANY_VALUE } from './value-patterns.js'

/** A second article is quoted when its confidence is this near the first one's. */
const NEARLY_AS_SURE = 0.75
/** At most this many articles are quoted for their confidence, and this many read in search of the value asked for. */
const MOST_ARTICLES = 3
const MOST_READ = 5

/** The answer from the law: the provision that answers, exactly; the rest of its article folded. */
export function composeLaw(hits: readonly SearchHit[], context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const register = citationRegister({ knowledge: tools.knowledge, asOf: context.asOf, audiences: tools.audiences })
  const first = hits[0]
  if (!first) return undefined
  const near = hits.filter((hit, index) => index === 0 || (index < MOST_ARTICLES && saidOf(hit) >= saidOf(first) * NEARLY_AS_SURE))
  const parts = near.flatMap((hit) => lawPart(hit, context, tools, register) ?? [])
  const valued = articleWithValue(parts, hits.slice(near.length, MOST_READ), context, tools, register)
  if (valued) parts.push(valued)
  if (parts.length === 0) return undefined
  const quotes = parts.flatMap(({ quotes: found }) => found)
  const rest = parts.flatMap(({ rest: found }) => found)
  return {
    status: 'answered_law',
    blocks: [...foldBeyond(quotes), ...rest],
    citations: register.all(),
    provision: { documentId: first.documentId, address: first.passageAddress },
    suggestions: [],
    notices: parts.flatMap(({ notices }) => notices)
  }
}

/** Characters up to which a provision that is asked for by its number is quoted whole. */
const WHOLE_WHEN_NAMED = 1_500

/** Changes of one article that are said beside it. */
const MOST_CHANGES = 3

interface LawPart {
  /** What answers: quotes, and the new words of changed ones under their leads. */
  readonly quotes: readonly AnswerBlock[]
  readonly rest: readonly AnswerBlock[]
  readonly notices: readonly AnswerNotice[]
}

/** When a value is asked for and no quote holds one of its kind: the first further article whose quote does. */
function articleWithValue(
  parts: readonly LawPart[],
  further: readonly SearchHit[],
  context: AnswerContext,
  tools: AnswerTools,
  register: CitationRegister
): LawPart | undefined {
  const { askedValue } = context.reading
  const holdsValue = ({ quotes }: LawPart) => quotes.some(({ text }) => askedValue?.test(text))
  if (!askedValue || parts.some(holdsValue)) return undefined
  for (const hit of further) {
    const part = lawPart(hit, context, tools, register)
    if (part && holdsValue(part)) return part
  }
  return undefined
}

/** One found article: its best provision quoted, its whole text folded, what its validity makes worth saying. */
export function lawPart(hit: SearchHit, context: AnswerContext, tools: AnswerTools, register: CitationRegister): LawPart | undefined {
  const { knowledge, audiences } = tools
  const document = knowledge.document(hit.documentId, audiences)
  if (!document) return undefined
  const article = register.view(document, hit.passageAddress)
  if (!article) return undefined
  const { askedValue, leaning } = context.reading
  const valuePattern = askedValue ?? (leaning.sanction ? ANY_VALUE : undefined)
  const chosen = chooseQuotes(document, article.provision, article.text, {
    words: context.evidenceWords,
    most: 3,
    definition: leaning.definition,
    caseByCase: askedValue !== undefined,
    amounts: readAmounts(context.reading.understoodAs).map(({ dong }) => dong),
    ...(context.route === 'reference' && hit.confidence === 1 ? { wholeUpTo: WHOLE_WHEN_NAMED } : {}),
    ...(valuePattern ? { valuePattern } : {})
  })
  const read = chosen.map((quote) => {
    const changes = changesOfQuote(quote.provision, { document, asOf: context.asOf, register, tools })
    const block = quoteBlock(document, quote, register, changes.isSuperseded && changes.blocks.some(({ folded }) => !folded))
    // Words that hold stand before the words they took the place of.
    const [present, later] = [changes.blocks.filter(({ folded }) => !folded), changes.blocks.filter(({ folded }) => folded)]
    return {
      quotes: [...(changes.isSuperseded ? present : []), ...(block ? [block] : []), ...(changes.isSuperseded ? [] : present)],
      later,
      changes
    }
  })
  const quotes = eachOnce(read.flatMap(({ quotes: own }) => own))
  const later = eachOnce(read.flatMap(({ later: own }) => own))
  const quotedWhole = chosen.some(({ provision }) => provision.address === article.provision.address)
  const whole = { provision: article.provision, start: 0, end: article.text.trimEnd().length, score: 0 }
  const all = quotedWhole ? undefined : quoteBlock(document, whole, register, true)
  const ofDocument = changesOfDocument(document, { asOf: context.asOf, register, tools })
  const changed = [...read.flatMap(({ changes }) => changes.notices), ...ofDocument.notices]
  const days = [...read.flatMap(({ changes }) => changes.days), ...ofDocument.days]
  const validity = isToldBy(days, article.validity) ? [] : validityNotices(document, article.validity, article.label)
  return {
    quotes,
    rest: [...later, ...(all ? [all] : [])],
    notices: [...validity, ...fewNotices(changed, MOST_CHANGES)]
  }
}

/** Blocks without those that cite the same and say the same: several quotes of one article share its changes. */
function eachOnce(blocks: readonly AnswerBlock[]): AnswerBlock[] {
  const distinct = new Map<string, AnswerBlock>()
  blocks.forEach((block, at) => {
    // A lead may repeat where its quote does not.
    const quote = block.type === 'text' ? (blocks[at + 1]?.text ?? '') : ''
    const key = `${block.text}|${quote}|${block.citationIds.join()}`
    if (!distinct.has(key)) distinct.set(key, block)
  })
  return [...distinct.values()]
}

/** What must be said about a document that is not simply in force. */
export function validityNotices(document: SourceDocument, validity: SearchHit['validity'], label: string): AnswerNotice[] {
  switch (validity.status) {
    case 'expired':
      return [{ kind: 'expired', text: composeMessages.expired(label, validity.to && vietnameseDate(validity.to)) }]
    case 'partly_expired':
      return [{ kind: 'expired', text: composeMessages.partlyExpired(document.documentNumber ?? label) }]
    case 'not_yet_in_force':
      return validity.from ? [{ kind: 'soon_to_change', text: composeMessages.notYet(label, vietnameseDate(validity.from)) }] : []
    case 'in_force':
    case 'unknown':
      return validity.to ? [{ kind: 'soon_to_change', text: composeMessages.expiresOn(label, vietnameseDate(validity.to)) }] : []
  }
}

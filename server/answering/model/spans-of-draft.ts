import type { Citation } from '../../../knowledge/index.js'
import type { AnswerBlock, CitedText } from '../answer.js'
import type { AnswerDraft } from '../answer-context.js'
import { composeMessages } from '../compose/compose-messages.vi.js'

/** A piece of the verbatim answer as a model gets it. */
export interface NumberedSpan {
  /** From 1. */
  readonly number: number
  /** What the model reads: the heading it stands under and its words; links are taken out. */
  readonly text: string
  /** The words alone, as shown. */
  readonly words: string
  readonly citationIds: readonly string[]
  /** What a sentence about it is held against: the span itself and the quotes it cites. */
  readonly sources: readonly string[]
  /** Answers what was asked, and may not be left out; its values neither when it is `whole`. */
  readonly necessary: 'whole' | 'named' | 'no'
}

/** What of a draft a model may write anew, and what stays as it is before and after. */
export interface WritingPlan {
  readonly before: readonly AnswerBlock[]
  readonly spans: readonly NumberedSpan[]
  readonly rewritten: readonly AnswerBlock[]
  readonly after: readonly AnswerBlock[]
}

/** A model gets no more than this; longer answers stay verbatim. */
const MOST_SPANS = 40
const MOST_CHARACTERS = 7_000

const VERDICTS: readonly string[] = [composeMessages.correct, composeMessages.incorrect, composeMessages.unsure]

/** The plan for a checked draft; `undefined` when it states nothing that could be written anew, or too much. */
export function planWriting(draft: AnswerDraft): WritingPlan | undefined {
  const first = draft.blocks.findIndex((block) => !isSignpost(block))
  if (first < 0) return undefined
  const beyond = draft.blocks.findIndex((block, at) => at > first && (isSignpost(block) || block.folded === true))
  const end = beyond < 0 ? draft.blocks.length : beyond
  const rewritten = draft.blocks.slice(first, end)
  if (rewritten.some((block) => block.folded || block.type === 'card')) return undefined
  const byId = new Map(draft.citations.map((citation) => [citation.id, citation]))
  const spans = rewritten.flatMap((block, at) => spansOf(block, at === 0, byId)).map((span, at) => ({ ...span, number: at + 1 }))
  const characters = spans.reduce((sum, { text }) => sum + text.length, 0)
  if (spans.length === 0 || spans.length > MOST_SPANS || characters > MOST_CHARACTERS) return undefined
  return { before: draft.blocks.slice(0, first), spans, rewritten, after: draft.blocks.slice(end) }
}

/** A verdict, a remark that something is missing, or the name of what follows: said by rule, never by a model. */
function isSignpost(block: AnswerBlock): boolean {
  return block.type === 'text' && (block.citationIds.length === 0 || VERDICTS.includes(block.text) || block.text.endsWith(':'))
}

type Unnumbered = Omit<NumberedSpan, 'number'>

function spansOf(block: AnswerBlock, isFirst: boolean, byId: ReadonlyMap<string, Citation>): Unnumbered[] {
  const span = (pieces: readonly CitedText[], words: string, heading: string, necessary: Unnumbered['necessary']): Unnumbered[] => {
    const citationIds = [...new Set(pieces.flatMap((piece) => piece.citationIds))]
    if (citationIds.length === 0) return []
    const text = withoutLinks(heading ? `${heading.replace(/:?$/, ':')} ${words}` : words)
    const quotes = citationIds.flatMap((id) => byId.get(id)?.quote ?? [])
    // The same words twice would let a sentence be laid on either copy.
    const repeats = quotes.some((quote) => lettersOf(quote).includes(lettersOf(words)))
    const sources = repeats ? [heading, ...quotes].filter(Boolean) : [text, ...quotes]
    return [{ text, words: withoutLinks(words), citationIds, necessary, sources }]
  }
  switch (block.type) {
    case 'text':
      return span([block], block.text, '', isFirst ? 'named' : 'no')
    case 'quote':
      return span(block.governing ? [block.governing, block] : [block], block.text, block.governing?.text ?? '', isFirst ? 'named' : 'no')
    case 'list':
    case 'steps': {
      const necessary = block.text.startsWith(composeMessages.alsoSays) ? 'no' : 'whole'
      return block.items.flatMap((item) => span([block, item], item.text, block.text, necessary))
    }
    case 'table':
      return block.rows.flatMap((row) => {
        const cells = row.map(({ text }, at) => (block.columns[at] ? `${block.columns[at]}: ${text}` : text))
        return span(row, cells.join('; '), block.text, 'whole')
      })
    case 'card':
      return []
  }
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

const LINK = /(?:https?:\/\/|www\.)\S+/giu

/** Links never reach a model: it can neither repeat nor change them. */
function withoutLinks(text: string): string {
  return text.replace(LINK, '…')
}

import type { Citation, IsoDate, ProcedureSlot } from '../../knowledge/index.js'

/** Outcome of a question; closed list (DESIGN §6). Label, meaning and message stand in `answer-statuses.vi.ts`. */
export const ANSWER_STATUSES = [
  'answered_procedure',
  'answered_law',
  'answered_guide',
  'answered_small_talk',
  'needs_clarification',
  'partly_answered',
  'not_in_knowledge',
  'out_of_scope',
  'blocked_injection',
  'blocked_abuse',
  'restricted',
  'too_long',
  'busy',
  'failed'
] as const
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

/** Plain text (never HTML) that states a fact names at least one citation. */
export interface CitedText {
  readonly text: string
  readonly citationIds: readonly string[]
}

interface BlockBase extends CitedText {
  /** Goes beyond what was asked: shown closed. What answers the question is never folded. */
  readonly folded?: boolean
}

/** One paragraph. */
export interface TextBlock extends BlockBase {
  readonly type: 'text'
}

/** `text` is the lead ("Bạn cần nộp:"); `checklist` items can be ticked off. */
export interface ListBlock extends BlockBase {
  readonly type: 'list'
  readonly style: 'bullets' | 'checklist'
  readonly items: readonly CitedText[]
}

/** `text` is the lead; items are done in order. */
export interface StepsBlock extends BlockBase {
  readonly type: 'steps'
  readonly items: readonly CitedText[]
}

/** Canonical words of a source; `text` is exactly the quote, `label` names the place. */
export interface QuoteBlock extends BlockBase {
  readonly type: 'quote'
  readonly label: string
  /** The opening words that govern a quoted điểm, exactly; absent when the quote stands alone. */
  readonly governing?: CitedText
}

/** `text` is the caption. */
export interface TableBlock extends BlockBase {
  readonly type: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CitedText[])[]
}

/** One slot of a procedure card. `text` is the section's heading. */
export interface CardSection {
  readonly slot: ProcedureSlot
  readonly text: string
  readonly folded?: boolean
  /** `heading` names a case or channel the items belong to. */
  readonly items: readonly (CitedText & { readonly heading?: string })[]
}

/** A procedure like a printed slip. `text` is its name. */
export interface CardBlock extends BlockBase {
  readonly type: 'card'
  readonly code: string
  readonly sections: readonly CardSection[]
}

export type AnswerBlock = TextBlock | ListBlock | StepsBlock | QuoteBlock | TableBlock | CardBlock

/** Something the person should know beside the answer. */
export interface AnswerNotice {
  readonly kind: 'ai_disclosure' | 'expired' | 'soon_to_change' | 'as_of' | 'contradiction' | 'past_value' | 'masked' | 'understood'
  readonly text: string
}

/** A chip: what is shown and what is asked when it is chosen. */
export interface AnswerSuggestion {
  readonly text: string
  readonly question: string
}

/** A question and the conversation it stands in. */
export interface AnswerRequest {
  readonly question: string
  readonly conversationId?: string
  readonly asOf?: IsoDate
}

/** The whole answer, as it crosses the wire (DESIGN §6). */
export interface Answer {
  readonly answerId: string
  readonly conversationId: string
  readonly status: AnswerStatus
  /** Present when what was understood differs from what was typed. */
  readonly understoodAs?: string
  readonly blocks: readonly AnswerBlock[]
  readonly citations: readonly Citation[]
  readonly procedure?: { readonly code: string; readonly name: string }
  readonly suggestions: readonly AnswerSuggestion[]
  readonly notices: readonly AnswerNotice[]
  readonly engine: 'verbatim' | 'model'
  /** Milliseconds by step name, and `totalMs`. */
  readonly timings: Readonly<Record<string, number>>
}

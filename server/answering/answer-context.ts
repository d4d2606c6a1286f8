import type { Citation, IsoDate, SearchHit } from '../../knowledge/index.js'
import type { AnswerBlock, AnswerNotice, AnswerRequest, AnswerStatus, AnswerSuggestion } from './answer.js'
import type { AnswerTools, ConversationState, DroppedPiece } from './answer-tools.js'
import type { WritingRecord } from './model/writing-record.js'
import type { PersonalDataKind } from './screen/mask-personal-data.js'
import type { QuestionReading } from './understand/question-reading.js'

/** An answer before it is checked and numbered. */
export interface AnswerDraft {
  readonly status: AnswerStatus
  readonly blocks: readonly AnswerBlock[]
  readonly citations: readonly Citation[]
  readonly procedure?: { readonly code: string; readonly name: string }
  readonly provision?: { readonly documentId: string; readonly address: string }
  readonly suggestions: readonly AnswerSuggestion[]
  readonly notices: readonly AnswerNotice[]
  /** Choices of a clarifying question, kept for the next turn. */
  readonly offered?: readonly AnswerSuggestion[]
}

/** What the answer will be built from. */
export type Subject =
  | { readonly kind: 'procedure'; readonly code: string; readonly also?: readonly Alternative[] }
  | { readonly kind: 'compare'; readonly codes: readonly string[] }
  | { readonly kind: 'law'; readonly hits: readonly SearchHit[]; readonly also?: readonly Alternative[] }
  | { readonly kind: 'guide'; readonly hits: readonly SearchHit[] }
  | { readonly kind: 'unclear'; readonly codes: readonly string[] }
  | { readonly kind: 'vague' }
  /** The question names a provision that the knowledge does not hold. */
  | { readonly kind: 'missing'; readonly label: string }
  | { readonly kind: 'nothing' }

/** Another likely reading of the question, answered below the first one; `alike`: its answer is the same. */
export type Alternative =
  | { readonly kind: 'procedure'; readonly code: string; readonly alike: boolean }
  | { readonly kind: 'law'; readonly hit: SearchHit }
  | { readonly kind: 'guide'; readonly hits: readonly SearchHit[] }

/** What was found, each kind best first. */
export interface Found {
  readonly procedures: readonly SearchHit[]
  readonly laws: readonly SearchHit[]
  readonly guides: readonly SearchHit[]
}

/** Where the question goes. */
export type Route = 'search' | 'reference'

/** What is known about a question so far; every step hands on a fuller one. */
export interface AnswerContext {
  readonly request: AnswerRequest
  readonly answerId: string
  readonly conversationId: string
  readonly state: ConversationState | undefined
  /** Masked and cleaned: the only form of the question that is kept. */
  readonly question: string
  readonly masked: readonly PersonalDataKind[]
  readonly reading: QuestionReading
  /** What is searched for: the question, joined with what it follows up. */
  readonly searchQuestion: string
  /** Words of content of `searchQuestion`: what a source is compared with. */
  readonly evidenceWords: readonly string[]
  readonly asOf: IsoDate
  readonly route: Route
  readonly found: Found
  readonly subject: Subject
  readonly draft: AnswerDraft
  /** What the check took out of the verbatim answer. */
  readonly dropped?: readonly DroppedPiece[]
  /** What came of asking a language model to write; absent when none is configured. */
  readonly writing?: WritingRecord
}

/** A step goes on, or ends with the draft in its context. */
export interface StepOutcome {
  readonly next: 'continue' | 'finish'
  readonly context: AnswerContext
}

/** What a step that takes long may do: send blocks ahead of the whole answer, and learn that it should end. */
export interface LiveAnswer {
  /** Aborted: the answer is no longer wanted. */
  readonly signal: AbortSignal
  /** Aborted: nobody listens any more, the answer is only kept. */
  readonly left: AbortSignal
  /** Sends a block ahead; it must stand at the same place in the whole answer, unless another answer replaces all of them. */
  send(block: AnswerBlock): void
}

/** One step of the way from a question to an answer; its name is shown as progress. */
export interface AnswerStep {
  readonly name: string
  run(context: AnswerContext, tools: AnswerTools, live: LiveAnswer): StepOutcome | Promise<StepOutcome>
}

/** Go on to the next step. */
export function continueWith(context: AnswerContext): StepOutcome {
  return { next: 'continue', context }
}

/** Stop here: only `finish` follows. */
export function finishWith(context: AnswerContext, draft: AnswerDraft): StepOutcome {
  return { next: 'finish', context: { ...context, draft } }
}

/** A draft that says one thing and cites nothing. */
export function plainDraft(status: AnswerStatus, text: string, suggestions: readonly AnswerSuggestion[] = []): AnswerDraft {
  return { status, blocks: [{ type: 'text', text, citationIds: [] }], citations: [], suggestions, notices: [] }
}

import type { IsoDate, KnowledgeBase, ProcedureSlot, ReaderAudiences } from '../../knowledge/index.js'
import type { Answer, AnswerBlock } from './answer.js'
import type { KeptAnswers } from './kept-answers.js'
import type { ModelDesk } from './model/model-desk.js'
import type { WritingRecord } from './model/writing-record.js'

/** What a conversation remembers between questions; plain data, no personal data, so that any process can carry on. */
export interface ConversationState {
  readonly conversationId: string
  /** Procedure last answered about. */
  readonly procedureCode?: string
  /** Provision last answered about. */
  readonly provision?: { readonly documentId: string; readonly address: string }
  readonly asOf?: IsoDate
  /** Masked, newest last, at most 10. */
  readonly questions: readonly string[]
  /** What the conversation is about: the last question that stood alone, restored and masked. */
  readonly topic?: string
  /** Slots asked for last; a follow-up that names only a channel or a case asks for them again. */
  readonly slots?: readonly ProcedureSlot[]
  /** Choices offered by the last clarifying question. */
  readonly offered?: readonly { readonly text: string; readonly question: string }[]
}

/** Keeps conversations; adapters live in `server`, a hand-written one in `testing/`. */
export interface ConversationStore {
  load(conversationId: string): Promise<ConversationState | undefined>
  save(state: ConversationState): Promise<void>
  erase(conversationId: string): Promise<void>
}

/** Keeps the explanation of every answer, and what could not be answered. Everything given here is already masked. */
export interface AnswerLedger {
  record(entry: LedgerEntry): Promise<void>
}

/** A piece that the check took out of an answer, because its quotes do not say it. */
export interface DroppedPiece {
  readonly text: string
  readonly failure: string
  readonly detail: string
}

/** How one answer came about. */
export interface LedgerEntry {
  readonly answerId: string
  readonly conversationId: string
  readonly askedAt: string
  readonly maskedQuestion: string
  readonly understoodAs: string
  readonly generation: number
  readonly candidates: readonly {
    readonly documentId: string
    readonly address: string
    readonly score: number
    readonly confidence: number
    readonly title?: string
    readonly procedureCode?: string
  }[]
  /** What the question was taken to ask. Absent in entries of the first version. */
  readonly understood?: {
    readonly slots: readonly string[]
    readonly channels: readonly string[]
    readonly followUp: string
    readonly asOf: IsoDate
    /** Kind of what the answer was built from. */
    readonly subject: string
    /** Kinds of personal data that were masked; never the data. */
    readonly masked: readonly string[]
  }
  /** What the check took out of the verbatim answer. */
  readonly dropped?: readonly DroppedPiece[]
  /** The language model's part; absent when none is configured or it was not reached. */
  readonly writing?: WritingRecord
  readonly answer: Answer
}

/** Everything uncertain, handed in: knowledge, clock, identifiers, memory. */
export interface AnswerTools {
  readonly knowledge: KnowledgeBase
  readonly conversations: ConversationStore
  readonly ledger: AnswerLedger
  readonly audiences: ReaderAudiences
  /** Today in Việt Nam. */
  today(): IsoDate
  now(): Date
  /** Monotonic milliseconds. */
  elapsedMs(): number
  newId(): string
  /** The language model and what holds it back; absent: every answer is verbatim. */
  readonly desk?: ModelDesk
  /** What was answered before and need not be looked for again; absent: every question is. */
  readonly kept?: KeptAnswers
  /** Longest question answered, in characters. */
  readonly maxQuestionCharacters: number
}

/** What is told while an answer is being made. */
export interface AnswerListener {
  progress?(step: string): void
  /** What the question was taken to be, when that differs from what was typed. */
  understood?(understoodAs: string): void
  block?(block: AnswerBlock): void
  /** Aborted when nobody listens any more: what takes long is cut short, the answer is still finished and kept. */
  readonly left?: AbortSignal
}

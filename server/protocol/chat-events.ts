import type { Answer, AnswerBlock, AnswerStop, Conversation, ConversationResume, FeedbackGive, Problem, QuestionAsk } from './wire-types.js'

/** Socket.IO namespace of the chat. */
export const CHAT_NAMESPACE = '/chat'

/** Names of the events, in and out. */
export const CHAT_EVENTS = {
  ask: 'question-ask',
  stop: 'answer-stop',
  feedback: 'feedback-give',
  resume: 'conversation-resume',
  progress: 'answer-progress',
  block: 'answer-block',
  ready: 'answer-ready',
  failed: 'answer-failed'
} as const

/** Acknowledgement of what a browser sent: it was taken, or the problem with it. */
export type Acknowledgement<Taken> = ({ readonly ok: true } & Taken) | { readonly ok: false; readonly problem: Problem }

/** Answers an event; always the last argument, and may be left out. */
export type Acknowledge<Taken> = (reply: Acknowledgement<Taken>) => void

/** A question was taken. Keep `conversationId`: with it nothing is lost when the connection is. */
export interface QuestionTaken {
  readonly requestId: string
  readonly conversationId: string
}

/** A step of answering began; `step` is its name (`understand`, `retrieve`, …). */
export interface AnswerProgress {
  readonly requestId: string
  readonly step: string
}

/** A block is ready ahead of the whole answer; `index` counts from 0. */
export interface AnswerBlockReady {
  readonly requestId: string
  readonly index: number
  readonly block: AnswerBlock
}

/** The whole answer; it replaces the blocks sent ahead. */
export interface AnswerReady {
  readonly requestId: string
  readonly answer: Answer
}

/** No answer will come: stopped (`stopped`), or something is broken. */
export interface AnswerFailed {
  readonly requestId: string
  readonly problem: Problem
}

/** What a browser may send. */
export interface ClientToServerEvents {
  'question-ask': (ask: QuestionAsk, acknowledge?: Acknowledge<QuestionTaken>) => void
  /** `stopped` is false when there was nothing to stop. */
  'answer-stop': (stop: AnswerStop, acknowledge?: Acknowledge<{ readonly stopped: boolean }>) => void
  'feedback-give': (feedback: FeedbackGive, acknowledge?: Acknowledge<{ readonly answerId: string }>) => void
  /** The last turns of a conversation; an answer that became ready while the browser was away is among them. */
  'conversation-resume': (resume: ConversationResume, acknowledge?: Acknowledge<{ readonly conversation: Conversation }>) => void
}

/** What the server tells. After `answer-ready` or `answer-failed` nothing more comes for that `requestId`. */
export interface ServerToClientEvents {
  'answer-progress': (progress: AnswerProgress) => void
  'answer-block': (block: AnswerBlockReady) => void
  'answer-ready': (ready: AnswerReady) => void
  'answer-failed': (failed: AnswerFailed) => void
}

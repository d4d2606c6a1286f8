import type {
  Acknowledgement,
  Answer,
  AnswerBlock,
  Conversation,
  FeedbackGive,
  Problem,
  QuestionAsk,
  QuestionTaken
} from '../../server/protocol/index.js'

/** What a transport tells the session. */
export interface TransportListener {
  connected(): void
  disconnected(): void
  progress(requestId: string, step: string): void
  block(requestId: string, index: number, block: AnswerBlock): void
  ready(requestId: string, answer: Answer): void
  failed(requestId: string, problem: Problem): void
}

/**
 * The way to the server. It reconnects by itself and keeps nothing: what is sent while there is no connection is lost,
 * so the session sends only between `connected` and `disconnected`.
 * Promises settle with `undefined` when the connection went away before the reply.
 */
export interface ChatTransport {
  connect(listener: TransportListener): void
  ask(ask: QuestionAsk): Promise<Acknowledgement<QuestionTaken> | undefined>
  stop(requestId: string): void
  resume(conversationId: string): Promise<Conversation | undefined>
  giveFeedback(feedback: FeedbackGive): Promise<boolean>
  /** Looks for the server at once instead of waiting for the next attempt. */
  hurry(): void
  close(): void
}

import type { Answer, AnswerBlock, FeedbackReason } from '../../server/protocol/index.js'

/** Where a question stands. `queued`: not sent yet; `interrupted`: sent, then the connection or the page went away. */
export type TurnPhase = 'queued' | 'asking' | 'interrupted' | 'answered' | 'stopped' | 'failed'

/** Why there is no answer. `detail` is the server's own Vietnamese sentence. */
export interface TurnFailure {
  readonly kind: 'failed' | 'busy' | 'timeout' | 'rejected'
  readonly detail?: string
}

/** What the person said about an answer. `delivery` tells whether the server has it. */
export interface TurnRating {
  readonly rating: 'up' | 'down'
  readonly reason?: FeedbackReason
  readonly delivery: 'sending' | 'sent' | 'failed'
}

/** One question and what came of it. */
export interface ChatTurn {
  /** The browser's own id, sent as `requestId`. */
  readonly id: string
  readonly question: string
  readonly phase: TurnPhase
  /** Name of the step the server is at. */
  readonly step?: string
  /** Blocks sent ahead of the whole answer. */
  readonly blocks: readonly AnswerBlock[]
  readonly answer?: Answer
  readonly failure?: TurnFailure
  readonly rating?: TurnRating
  /** Checklist items ticked off, as `<block>.<item>`. */
  readonly ticked: readonly string[]
}

/** The whole conversation as the browser holds it; plain data. */
export interface ChatState {
  /** `idle`: never connected, because nothing was asked of the server yet. */
  readonly connection: 'idle' | 'connecting' | 'online' | 'offline'
  readonly conversationId?: string
  readonly turns: readonly ChatTurn[]
  /** What stands in the question box. */
  readonly draft: string
}

/** A conversation in which nothing was said. */
export const EMPTY_CHAT: ChatState = { connection: 'idle', turns: [], draft: '' }

/** The turn still waiting for its answer; there is at most one, the last. */
export function pendingTurn(state: ChatState): ChatTurn | undefined {
  const last = state.turns.at(-1)
  return last && (last.phase === 'queued' || last.phase === 'asking' || last.phase === 'interrupted') ? last : undefined
}

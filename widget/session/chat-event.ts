import type { Answer, AnswerBlock, FeedbackReason } from '../../server/protocol/index.js'
import type { TurnFailure, TurnRating } from './chat-state.js'

/** Everything that can happen to a conversation; closed list. */
export type ChatEvent =
  | { readonly type: 'connecting' }
  | { readonly type: 'connected' }
  | { readonly type: 'disconnected' }
  | { readonly type: 'drafted'; readonly draft: string }
  | { readonly type: 'asked'; readonly turnId: string; readonly question: string }
  | { readonly type: 'sent'; readonly turnId: string }
  | { readonly type: 'taken'; readonly turnId: string; readonly conversationId: string }
  | { readonly type: 'progressed'; readonly turnId: string; readonly step: string }
  | { readonly type: 'block_arrived'; readonly turnId: string; readonly index: number; readonly block: AnswerBlock }
  | { readonly type: 'answered'; readonly turnId: string; readonly answer: Answer }
  | { readonly type: 'failed'; readonly turnId: string; readonly failure: TurnFailure }
  | { readonly type: 'stopped'; readonly turnId: string }
  | { readonly type: 'retried'; readonly turnId: string; readonly newTurnId: string }
  | { readonly type: 'ticked'; readonly turnId: string; readonly item: string }
  | {
      readonly type: 'rated'
      readonly turnId: string
      readonly rating: TurnRating['rating']
      readonly reason?: FeedbackReason | undefined
      readonly delivery: TurnRating['delivery']
    }
  | { readonly type: 'cleared' }

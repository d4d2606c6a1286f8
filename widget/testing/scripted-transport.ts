import type { Acknowledgement, Conversation, FeedbackGive, QuestionAsk, QuestionTaken } from '../../server/protocol/index.js'
import type { ChatTransport, TransportListener } from '../transport/chat-transport.js'

/** A transport for tests: what the session sends is noted, what the server would tell is told by the test through `listener`. */
export class ScriptedTransport implements ChatTransport {
  listener!: TransportListener
  readonly asked: QuestionAsk[] = []
  readonly stopped: string[] = []
  readonly feedback: FeedbackGive[] = []
  readonly resumed: string[] = []
  conversation: Conversation | undefined
  acknowledgement: Acknowledgement<QuestionTaken> | undefined
  feedbackIsTaken = true

  connect(listener: TransportListener): void {
    this.listener = listener
  }

  async ask(ask: QuestionAsk): Promise<Acknowledgement<QuestionTaken> | undefined> {
    this.asked.push(ask)
    return this.acknowledgement ?? { ok: true, requestId: ask.requestId ?? '', conversationId: 'hoi-thoai-1' }
  }

  stop(requestId: string): void {
    this.stopped.push(requestId)
  }

  async resume(conversationId: string): Promise<Conversation | undefined> {
    this.resumed.push(conversationId)
    return this.conversation
  }

  async giveFeedback(feedback: FeedbackGive): Promise<boolean> {
    this.feedback.push(feedback)
    return this.feedbackIsTaken
  }

  hurry(): void {}
  close(): void {}
}

import type { ConversationTurn, FeedbackReason } from '../../server/protocol/index.js'
import type { ChatTransport, TransportListener } from '../transport/chat-transport.js'
import type { ChatEvent } from './chat-event.js'
import { type ChatState, type ChatTurn, pendingTurn } from './chat-state.js'
import { decodeChat, encodeChat } from './encode-chat.js'
import { failureOfProblem } from './failure-of-problem.js'
import { isSendable } from './question-length.js'
import { reduceChat } from './reduce-chat.js'
import type { SessionStore } from './session-store.js'

/** Everything uncertain, handed in. */
export interface ChatSessionTools {
  readonly transport: ChatTransport
  readonly store: SessionStore
  newId(): string
  /** Does something later; returns how to call it off. */
  after(delayMs: number, act: () => void): () => void
}

/** How long a question may go without any news before it counts as failed. */
export const SILENCE_MS = 60_000
/** Keystrokes are saved together. */
const SAVE_DELAY_MS = 250

/**
 * A conversation: what the person does goes in by the methods, what is to be shown comes out as one `ChatState`.
 * Nothing is lost: a question typed while offline waits and is sent; an answer that became ready while the browser was away
 * is fetched; the whole conversation survives a reload of the page. Knows no DOM.
 */
export class ChatSession {
  private current: ChatState
  private listening = false
  private callOffSilence = () => {}
  private callOffSave = () => {}

  constructor(
    private readonly tools: ChatSessionTools,
    private readonly changed: (state: ChatState) => void
  ) {
    this.current = decodeChat(tools.store.load())
  }

  get state(): ChatState {
    return this.current
  }

  /** Makes the connection; called when the person first shows interest, so that idle pages cost the server nothing. */
  connect(): void {
    if (this.listening) return
    this.listening = true
    this.dispatch({ type: 'connecting' })
    this.tools.transport.connect(this.listener)
  }

  draft(text: string): void {
    this.dispatch({ type: 'drafted', draft: text })
  }

  /** Asks; ignored while another question is pending or when the question is empty or too long. */
  ask(question: string): void {
    if (pendingTurn(this.current) || !isSendable(question)) return
    this.dispatch({ type: 'asked', turnId: this.tools.newId(), question: question.normalize('NFC').trim() })
    this.sendPending()
  }

  stop(): void {
    const pending = pendingTurn(this.current)
    if (!pending) return
    if (pending.phase === 'asking') this.tools.transport.stop(pending.id)
    this.dispatch({ type: 'stopped', turnId: pending.id })
  }

  retry(turnId: string): void {
    if (pendingTurn(this.current)) return
    this.dispatch({ type: 'retried', turnId, newTurnId: this.tools.newId() })
    this.sendPending()
  }

  tick(turnId: string, item: string): void {
    this.dispatch({ type: 'ticked', turnId, item })
  }

  async rate(turnId: string, rating: 'up' | 'down', reason?: FeedbackReason, comment?: string): Promise<void> {
    const answerId = this.turn(turnId)?.answer?.answerId
    if (!answerId) return
    this.dispatch({ type: 'rated', turnId, rating, reason, delivery: 'sending' })
    const words = { ...(reason ? { reason } : {}), ...(comment?.trim() ? { comment: comment.trim() } : {}) }
    const taken = await this.tools.transport.giveFeedback({ answerId, rating, ...words })
    this.dispatch({ type: 'rated', turnId, rating, reason, delivery: taken ? 'sent' : 'failed' })
  }

  startAgain(): void {
    this.stop()
    this.dispatch({ type: 'cleared' })
    this.tools.store.erase()
  }

  /** Looks for the server at once: the device says that it is online again, or the person came back. */
  hurry(): void {
    if (this.listening) this.tools.transport.hurry()
  }

  /** Saves what is not saved yet. */
  flush(): void {
    this.callOffSave()
    this.tools.store.save(encodeChat(this.current))
  }

  close(): void {
    this.flush()
    this.callOffSilence()
    this.tools.transport.close()
  }

  private readonly listener: TransportListener = {
    connected: () => {
      this.dispatch({ type: 'connected' })
      void this.carryOn()
    },
    disconnected: () => this.dispatch({ type: 'disconnected' }),
    progress: (turnId, step) => this.news({ type: 'progressed', turnId, step }),
    block: (turnId, index, block) => this.news({ type: 'block_arrived', turnId, index, block }),
    ready: (turnId, answer) => this.news({ type: 'answered', turnId, answer }),
    failed: (turnId, problem) =>
      this.news(problem.code === 'stopped' ? { type: 'stopped', turnId } : { type: 'failed', turnId, failure: failureOfProblem(problem) })
  }

  /** After a connection: an interrupted question may have been answered meanwhile; if not, it is asked again. */
  private async carryOn(): Promise<void> {
    const pending = pendingTurn(this.current)
    const { conversationId } = this.current
    if (pending?.phase === 'interrupted' && conversationId) {
      const conversation = await this.tools.transport.resume(conversationId)
      const missed = conversation?.turns.at(-1)
      if (missed && !this.knows(missed)) return this.news({ type: 'answered', turnId: pending.id, answer: missed.answer })
    }
    this.sendPending()
  }

  private sendPending(): void {
    const pending = pendingTurn(this.current)
    if (!pending || pending.phase === 'asking') return
    this.connect()
    if (this.current.connection !== 'online') return
    this.news({ type: 'sent', turnId: pending.id })
    void this.send(pending)
  }

  private async send({ id, question }: ChatTurn): Promise<void> {
    const { conversationId } = this.current
    const reply = await this.tools.transport.ask({ requestId: id, question, ...(conversationId ? { conversationId } : {}) })
    if (reply?.ok) this.dispatch({ type: 'taken', turnId: id, conversationId: reply.conversationId })
    else if (reply) this.news({ type: 'failed', turnId: id, failure: failureOfProblem(reply.problem) })
  }

  private knows(missed: ConversationTurn): boolean {
    return this.current.turns.some((turn) => turn.answer?.answerId === missed.answer.answerId)
  }

  private turn(turnId: string): ChatTurn | undefined {
    return this.current.turns.find((turn) => turn.id === turnId)
  }

  /** An event from the server's side: silence is counted from here anew. */
  private news(event: ChatEvent): void {
    this.dispatch(event)
    this.callOffSilence()
    const pending = pendingTurn(this.current)
    if (pending?.phase !== 'asking') return
    this.callOffSilence = this.tools.after(SILENCE_MS, () =>
      this.dispatch({ type: 'failed', turnId: pending.id, failure: { kind: 'timeout' } })
    )
  }

  private dispatch(event: ChatEvent): void {
    const next = reduceChat(this.current, event)
    if (next === this.current) return
    this.current = next
    this.callOffSave()
    this.callOffSave = this.tools.after(SAVE_DELAY_MS, () => this.flush())
    this.changed(next)
  }
}

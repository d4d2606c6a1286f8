import type { FastifyInstance } from 'fastify'
import { problemOf, problemOfError } from '../problems/problem-error.js'
import type { AnswerBlock, Question, ServerToClientEvents } from '../protocol/index.js'

/** Tells an event to whoever is in the conversation. */
export type Tell = <Name extends keyof ServerToClientEvents>(name: Name, payload: Parameters<ServerToClientEvents[Name]>[0]) => void

/** An answer being made for one socket; after `stop`, and after its end, it tells nothing more. */
export class RunningAnswer {
  readonly #abort = new AbortController()
  readonly #left = new AbortController()
  #blocks = 0

  constructor(
    readonly requestId: string,
    readonly conversationId: string,
    private readonly tell: Tell
  ) {}

  /** Answers and tells progress, blocks, and the end: ready or failed. Never throws. */
  async run(app: FastifyInstance, question: Question): Promise<void> {
    const { requestId } = this
    const listener = {
      left: this.#left.signal,
      progress: (step: string) => this.#unlessStopped('answer-progress', { requestId, step }),
      block: (block: AnswerBlock) => this.#unlessStopped('answer-block', { requestId, index: this.#blocks++, block })
    }
    try {
      const answer = await app.answer(question, listener, this.#abort.signal)
      this.#unlessStopped('answer-ready', { requestId, answer })
    } catch (error) {
      const problem = problemOfError(error)
      if (problem.code === 'internal' && !this.#abort.signal.aborted) app.log.error({ err: error }, 'answering failed')
      this.#unlessStopped('answer-failed', { requestId, problem })
    }
  }

  /** Ends it now; whoever asked is told `stopped`. */
  stop(): void {
    this.#unlessStopped('answer-failed', { requestId: this.requestId, problem: problemOf('stopped') })
    this.#abort.abort()
  }

  /** Nobody listens any more: the answer is finished without a language model, and kept for whoever comes back. */
  leave(): void {
    this.#left.abort()
  }

  #unlessStopped: Tell = (name, payload) => {
    if (!this.#abort.signal.aborted) this.tell(name, payload)
  }
}

import type { KnowledgeBase, ReaderAudiences } from '../../knowledge/index.js'
import { isDrawn, type LedgerEntry, recordedFromLedger, scoreRecordedAnswer } from '../answering/index.js'
import type { ScoredAnswer } from '../people/answer-scores.js'
import { vietnamDay } from '../vietnam-clock.js'

/** What a sampler works with. */
export interface SamplerParts {
  /** Share of the answers that is scored, 0 to 1; drawn by the id of the answer. */
  readonly share: number
  readonly audiences: ReaderAudiences
  /** Lends the open knowledge. */
  useKnowledge<Result>(task: (knowledge: KnowledgeBase) => Result | Promise<Result>): Promise<Result>
  keep(score: ScoredAnswer): Promise<void>
  /** Told when a drawn answer is not scored. */
  skipped(reason: 'too_many_waiting' | 'failed', error?: unknown): void
  /** Time before a drawn answer is scored, so that it has been sent; 0 in tests. */
  readonly delayMs: number
}

/** More than this wait in vain: scoring must never weigh on answering. */
const MOST_WAITING = 100

/** Scores a share of the answers given, one after another, after they were sent. */
export class AnswerSampler {
  #waiting = 0
  #last: Promise<void> = Promise.resolve()
  #closed = false

  constructor(private readonly parts: SamplerParts) {}

  /** Takes an answer that has just been recorded; returns at once. */
  offer(entry: LedgerEntry): void {
    if (this.#closed || !isDrawn(entry.answerId, this.parts.share)) return
    if (this.#waiting >= MOST_WAITING) {
      this.parts.skipped('too_many_waiting')
      return
    }
    this.#waiting += 1
    this.#last = this.#last
      .then(() => new Promise((resolve) => setTimeout(resolve, this.parts.delayMs).unref()))
      .then(() => (this.#closed ? undefined : this.#score(entry)))
      .catch((error: unknown) => this.parts.skipped('failed', error))
      .finally(() => {
        this.#waiting -= 1
      })
  }

  /** Ends when everything offered so far is scored. */
  settled(): Promise<void> {
    return this.#last
  }

  /** Scores nothing more. */
  close(): void {
    this.#closed = true
  }

  async #score(entry: LedgerEntry): Promise<void> {
    const { useKnowledge, keep, audiences } = this.parts
    const quality = await useKnowledge((knowledge) =>
      scoreRecordedAnswer(recordedFromLedger(entry, vietnamDay(new Date(entry.askedAt)), audiences, knowledge))
    )
    await keep({ ...quality, askedAt: entry.askedAt, generation: entry.generation })
  }
}

import type { IsoDate } from '../../../knowledge/index.js'

/** Counts what a model used, by day; kept where every process of the installation sees it. */
export interface ModelUsageStore {
  /** Tokens used on a day; 0 when none. */
  tokensOn(day: IsoDate): Promise<number>
  add(day: IsoDate, tokens: number): Promise<void>
}

/** What a model may cost; 0 is unlimited. */
export interface ModelLimits {
  readonly answersPerMinute: number
  readonly answersAtOnce: number
  readonly tokensPerDay: number
}

/** Why a model may not write now. */
export type BudgetRefusal = 'minute_spent' | 'day_spent' | 'too_many_at_once'

const MINUTE_MS = 60_000

/** Holds a model to its limits: tokens by day in the store, answers by minute and at once in this process. */
export class ModelBudget {
  #running = 0
  #startedMs: readonly number[] = []

  constructor(
    private readonly limits: ModelLimits,
    private readonly usage: ModelUsageStore,
    private readonly clock: { readonly elapsedMs: () => number; readonly today: () => IsoDate }
  ) {}

  /** Takes a place, or says why there is none. A place that was taken is given back with `giveBack`. */
  async take(): Promise<BudgetRefusal | undefined> {
    const { answersAtOnce, answersPerMinute, tokensPerDay } = this.limits
    const nowMs = this.clock.elapsedMs()
    this.#startedMs = this.#startedMs.filter((startedMs) => nowMs - startedMs < MINUTE_MS)
    if (answersAtOnce > 0 && this.#running >= answersAtOnce) return 'too_many_at_once'
    if (answersPerMinute > 0 && this.#startedMs.length >= answersPerMinute) return 'minute_spent'
    // Counted before the store is asked, so that two callers never get the same place.
    this.#running++
    this.#startedMs = [...this.#startedMs, nowMs]
    if (tokensPerDay === 0 || (await this.usage.tokensOn(this.clock.today())) < tokensPerDay) return undefined
    this.#running--
    return 'day_spent'
  }

  /** Gives the place back and writes down what was used. */
  async giveBack(tokens: number): Promise<void> {
    this.#running--
    if (tokens > 0) await this.usage.add(this.clock.today(), tokens)
  }
}

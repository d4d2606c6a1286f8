import type { IsoDate } from '../../../knowledge/index.js'
import { CircuitBreaker } from './circuit-breaker.js'
import type { LanguageModel } from './language-model.js'
import { type BudgetRefusal, ModelBudget, type ModelLimits, type ModelUsageStore } from './model-budget.js'

/** How long a model may take. */
export interface ModelPatience {
  /** For one answer, its repair included. */
  readonly timeoutMs: number
  /** Before the first word, and between two. */
  readonly silenceMs: number
}

/** Leave to write one answer, to be settled whatever came of it; or why there is none. */
export type Admission =
  | { readonly granted: true; settle(came: { readonly failed: boolean; readonly tokens: number }): Promise<void> }
  | { readonly granted: false; readonly reason: BudgetRefusal | 'resting' }

/** A language model with what keeps it from doing harm: patience, circuit breaker, budget. */
export interface ModelDesk {
  readonly model: LanguageModel
  readonly patience: ModelPatience
  /** Asks for leave to write one answer. */
  admit(): Promise<Admission>
}

/** Everything a desk is made of. */
export interface ModelDeskParts {
  readonly model: LanguageModel
  readonly patience: ModelPatience
  readonly limits: ModelLimits
  readonly usage: ModelUsageStore
  /** Monotonic milliseconds. */
  readonly elapsedMs: () => number
  readonly today: () => IsoDate
}

/** Opens a desk; one for each process, as it remembers what failed. */
export function openModelDesk({ model, patience, limits, usage, elapsedMs, today }: ModelDeskParts): ModelDesk {
  const breaker = new CircuitBreaker(elapsedMs)
  const budget = new ModelBudget(limits, usage, { elapsedMs, today })
  return {
    model,
    patience,
    async admit() {
      const refusal = await budget.take()
      if (refusal) return { granted: false, reason: refusal }
      if (!breaker.allows()) {
        await budget.giveBack(0)
        return { granted: false, reason: 'resting' }
      }
      return {
        granted: true,
        async settle({ failed, tokens }) {
          if (failed) breaker.failed()
          else breaker.succeeded()
          await budget.giveBack(tokens)
        }
      }
    }
  }
}

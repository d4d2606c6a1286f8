import { type LanguageModel, ModelError, type ModelFailure, type ModelPrompt, openModelDesk } from '../index.js'

/** What a scripted model does: writes pieces, and then fails when told so. */
export interface ModelScript {
  readonly pieces: readonly string[]
  readonly failure?: ModelFailure
}

/** A language model that follows a script, with every prompt it was given. `at` counts calls from 0. */
export function scriptedModel(play: (prompt: ModelPrompt, at: number) => ModelScript): LanguageModel & { readonly prompts: ModelPrompt[] } {
  const prompts: ModelPrompt[] = []
  return {
    name: 'kịch bản',
    prompts,
    async *write(prompt, signal) {
      prompts.push(prompt)
      const { pieces, failure } = play(prompt, prompts.length - 1)
      for (const text of pieces) {
        signal.throwIfAborted()
        yield { text }
      }
      if (failure) throw new ModelError(failure, 'kịch bản')
    }
  }
}

/** A desk for a model, without limits that a test would meet by chance. */
export function deskFor(model: LanguageModel) {
  return openModelDesk({
    model,
    patience: { timeoutMs: 20_000, silenceMs: 10_000 },
    limits: { answersPerMinute: 0, answersAtOnce: 0, tokensPerDay: 0 },
    usage: { tokensOn: async () => 0, add: async () => {} },
    elapsedMs: () => performance.now(),
    today: () => '2026-07-01'
  })
}

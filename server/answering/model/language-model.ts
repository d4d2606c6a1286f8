/** What a model is told: how to write, and what to write from. */
export interface ModelPrompt {
  readonly system: string
  readonly user: string
}

/** A piece of what a model writes; `tokens` is the whole cost of the call, told once where the endpoint tells it. */
export interface ModelPiece {
  readonly text: string
  readonly tokens?: number
}

/** A chat model as the answering room sees it. Adapters stand beside this file; a scripted one in `testing/`. */
export interface LanguageModel {
  /** As the ledger has it: `openai:gpt-oss-20b`. */
  readonly name: string
  /**
   * Writes piece by piece until it is done or the signal is aborted, which also ends the connection.
   * @throws ModelError when the model cannot go on; the signal's reason when it was aborted.
   */
  write(prompt: ModelPrompt, signal: AbortSignal): AsyncIterable<ModelPiece>
}

/** Why a model did not write to the end; closed list. */
export const MODEL_FAILURES = ['unreachable', 'refused', 'rate_limited', 'broken', 'too_slow', 'cut_off', 'too_long'] as const
export type ModelFailure = (typeof MODEL_FAILURES)[number]

/** A model that did not write to the end. The message is for logs: no question and no key stand in it. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelFailure,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options)
    this.name = 'ModelError'
  }
}

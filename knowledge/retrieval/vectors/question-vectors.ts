import type { EmbeddingModel } from '../../index/embedding/embedding-model.js'

/** Nobody waits longer than this for a vector: search by words answers meanwhile. */
const LONGEST_WAIT_MS = 800
/** After a failure the model is left alone for so long, so that questions do not wait for it one by one. */
const REST_MS = 30_000
const VECTORS_KEPT = 64

/** What the outside decides. */
export interface QuestionVectorOptions {
  /** Clock that only goes forward. */
  readonly elapsedMs?: () => number
  readonly longestWaitMs?: number
}

/** Vectors of questions, in time or not at all: a model that fails or is slow never holds up a search, and never fails one. */
export class QuestionVectors {
  readonly #kept = new Map<string, Promise<Float32Array | undefined>>()
  readonly #elapsedMs: () => number
  readonly #longestWaitMs: number
  #restsUntilMs = Number.NEGATIVE_INFINITY

  constructor(
    private readonly model: EmbeddingModel,
    { elapsedMs = () => performance.now(), longestWaitMs = LONGEST_WAIT_MS }: QuestionVectorOptions = {}
  ) {
    this.#elapsedMs = elapsedMs
    this.#longestWaitMs = longestWaitMs
  }

  /** The vector of a question; `undefined` when the model fails, is slow, or failed a short while ago. */
  async of(question: string): Promise<Float32Array | undefined> {
    const known = this.#kept.get(question)
    if (!known && this.#elapsedMs() < this.#restsUntilMs) return undefined
    return this.#inTime(known ?? this.#ask(question))
  }

  /** An answer that comes too late is kept for the next time. */
  #ask(question: string): Promise<Float32Array | undefined> {
    const asked = Promise.resolve()
      .then(() => this.model.embedQuery(question))
      .catch(() => {
        this.#kept.delete(question)
        this.#rest()
        return undefined
      })
    this.#kept.set(question, asked)
    if (this.#kept.size > VECTORS_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    return asked
  }

  async #inTime(asked: Promise<Float32Array | undefined>): Promise<Float32Array | undefined> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.#rest()
        resolve(undefined)
      }, this.#longestWaitMs)
    })
    try {
      return await Promise.race([asked, late])
    } finally {
      clearTimeout(timer)
    }
  }

  #rest(): void {
    this.#restsUntilMs = this.#elapsedMs() + REST_MS
  }
}

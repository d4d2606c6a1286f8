/** Failures in a row after which a model is left alone, and for how long. */
const FAILURES_TO_OPEN = 3
const REST_MS = 30_000

/** Leaves a failing model alone for a while, then lets one caller try it. */
export class CircuitBreaker {
  #failures = 0
  #openedAtMs: number | undefined

  /** @param elapsedMs monotonic clock, milliseconds. */
  constructor(private readonly elapsedMs: () => number) {}

  /** Whether the model may be called now. After the rest one caller is let through; the others when it succeeded. */
  allows(): boolean {
    if (this.#openedAtMs === undefined) return true
    if (this.elapsedMs() - this.#openedAtMs < REST_MS) return false
    this.#openedAtMs = this.elapsedMs()
    return true
  }

  /** A call that came to its end, whatever it was worth. */
  succeeded(): void {
    this.#failures = 0
    this.#openedAtMs = undefined
  }

  /** A call that failed. */
  failed(): void {
    this.#failures++
    if (this.#failures >= FAILURES_TO_OPEN) this.#openedAtMs = this.elapsedMs()
  }
}

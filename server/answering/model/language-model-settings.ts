/** Which language model is wanted, and what it may cost. */
export interface LanguageModelSettings {
  readonly provider: 'openai' | 'ollama'
  /** OpenAI-compatible: with version (`http://127.0.0.1:8080/v1`); Ollama: `http://127.0.0.1:11434`. */
  readonly url: string
  readonly name: string
  /** Empty where none is needed. */
  readonly key: string
  /** Longest time for one answer, its repair included. */
  readonly timeoutMs: number
  /** Longest silence: before the first word, and between two. */
  readonly silenceMs: number
  /** Longest text of one call. */
  readonly maxTokens: number
  /** Answers a model may write in a minute and at once, and tokens it may use in a day; 0 is unlimited. */
  readonly answersPerMinute: number
  readonly answersAtOnce: number
  readonly tokensPerDay: number
}

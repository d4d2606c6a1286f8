import { checkWrittenSentence } from '../check/check-written-sentence.js'
import { ModelError, type ModelPrompt } from './language-model.js'
import { missingFacts } from './missing-facts.js'
import type { ModelDesk } from './model-desk.js'
import { buildPrompt, PROMPT_VERSION } from './prompts.js'
import type { NumberedSpan } from './spans-of-draft.js'
import { StreamedObjects } from './streamed-objects.js'
import { writeWithin } from './write-within.js'
import type { JudgedSentence, WritingOutcome, WritingRecord } from './writing-record.js'
import { readWrittenSentence, type WrittenSentence } from './written-sentence.js'

/** What is to be written, and who is told. */
export interface WritingOrder {
  readonly maskedQuestion: string
  readonly spans: readonly NumberedSpan[]
  /** What the value asked for looks like. */
  readonly asked: RegExp | undefined
  /** Aborted: nobody wants the answer any more; its reason is thrown. */
  readonly signal: AbortSignal
  /** Aborted: nobody listens; the model is left, the verbatim answer is still wanted. */
  readonly left: AbortSignal
  readonly elapsedMs: () => number
  /** Told every sentence as soon as it has passed the check. */
  onSentence(sentence: WrittenSentence): void
}

/** Lets a model write, checks each sentence as it comes, asks once more for what is missing. @throws only the signal's reason. */
export async function writeAnswer(
  order: WritingOrder,
  desk: ModelDesk
): Promise<{ readonly record: WritingRecord; readonly sentences: readonly WrittenSentence[] }> {
  const writing = new Writing(order, desk)
  const admission = await desk.admit()
  if (!admission.granted) return writing.result(admission.reason)
  let failed = true
  try {
    const outcome = await writing.run()
    failed = outcome !== 'used' && outcome !== 'nobody_listens' && outcome !== 'unsupported' && outcome !== 'incomplete'
    return writing.result(outcome)
  } catch (error) {
    failed = !order.signal.aborted
    throw error
  } finally {
    await admission.settle({ failed, tokens: writing.tokens })
  }
}

/** Characters that cost about one token, where the endpoint does not tell. */
const CHARACTERS_PER_TOKEN = 3

class Writing {
  readonly #judged: JudgedSentence[] = []
  readonly #kept: WrittenSentence[] = []
  #malformed = 0
  #calls = 0
  #characters = 0
  #told = 0
  readonly #startMs: number

  constructor(
    private readonly order: WritingOrder,
    private readonly desk: ModelDesk
  ) {
    this.#startMs = order.elapsedMs()
  }

  get tokens(): number {
    return this.#told > 0 ? this.#told : Math.ceil(this.#characters / CHARACTERS_PER_TOKEN)
  }

  async run(): Promise<WritingOutcome> {
    const { maskedQuestion, spans, signal, left } = this.order
    try {
      const first = await this.#call(buildPrompt('write-answer', maskedQuestion, spans))
      const missing = this.#missing()
      if (missing.length > 0) {
        const again = [...new Set(missing.map(({ span }) => span))]
        const second = await this.#call(buildPrompt('repair-answer', maskedQuestion, again))
        if (this.#missing().length > 0) return this.#whyNot(second ?? first)
      }
      return this.#kept.length > 0 ? 'used' : this.#whyNot(first)
    } catch (error) {
      signal.throwIfAborted()
      if (left.aborted) return 'nobody_listens'
      if (error instanceof ModelError) return error.code
      throw error
    }
  }

  result(outcome: WritingOutcome): { readonly record: WritingRecord; readonly sentences: readonly WrittenSentence[] } {
    const record: WritingRecord = {
      ...{ model: this.desk.model.name, promptVersion: PROMPT_VERSION, outcome, calls: this.#calls, tokens: this.tokens },
      ...{ sentences: this.#judged, malformed: this.#malformed },
      missing: this.#missing().map(({ fact }) => fact)
    }
    return { record, sentences: this.#kept }
  }

  /** One call; a stream that was cut off is told, as what came before it may be enough or be repaired. Other failures are thrown. */
  async #call(prompt: ModelPrompt): Promise<'cut_off' | undefined> {
    const { model, patience } = this.desk
    const { signal, left, elapsedMs } = this.order
    this.#calls++
    this.#characters += prompt.system.length + prompt.user.length
    const timeoutMs = Math.max(patience.timeoutMs - (elapsedMs() - this.#startMs), 1)
    const objects = new StreamedObjects()
    const limits = { signal: AbortSignal.any([signal, left]), timeoutMs, silenceMs: patience.silenceMs }
    try {
      for await (const { text, tokens } of writeWithin(model, prompt, limits)) {
        this.#characters += text.length
        this.#told += tokens ?? 0
        for (const object of objects.add(text)) this.#judge(object)
      }
    } catch (error) {
      if (error instanceof ModelError && error.code === 'cut_off') return 'cut_off'
      throw error
    }
    return objects.isOpen ? 'cut_off' : undefined
  }

  #judge(object: string): void {
    const sentence = readWrittenSentence(object)
    if (!sentence) {
      this.#malformed++
      return
    }
    if (this.#judged.some(({ text, spans }) => text === sentence.text && spans.join() === sentence.spans.join())) return
    const check = checkWrittenSentence(sentence, this.order.spans)
    if (!check.supported) {
      this.#judged.push({ ...sentence, dropped: { failure: check.failure, detail: check.detail } })
      return
    }
    this.#judged.push(sentence)
    this.#kept.push(sentence)
    this.order.onSentence(sentence)
  }

  #missing() {
    return missingFacts(this.order.spans, this.#kept, this.order.asked)
  }

  #whyNot(ended: 'cut_off' | undefined): WritingOutcome {
    if (this.#judged.some(({ dropped }) => dropped)) return 'unsupported'
    if (ended) return ended
    return this.#kept.length > 0 ? 'incomplete' : 'malformed'
  }
}

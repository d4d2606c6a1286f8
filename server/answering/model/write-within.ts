import { type LanguageModel, ModelError, type ModelPiece, type ModelPrompt } from './language-model.js'

/** When a model is given up. */
export interface WriteLimits {
  /** Ends the call; its reason is thrown. */
  readonly signal: AbortSignal
  /** Time left for the whole call, and longest silence. */
  readonly timeoutMs: number
  readonly silenceMs: number
}

/** A model that writes more than this is not answering. */
const MOST_CHARACTERS = 20_000

/**
 * What a model writes, given up when it is slow, silent, endless, or no longer wanted; does not trust it to stop by itself.
 * @throws ModelError, or the reason of the signal.
 */
export async function* writeWithin(model: LanguageModel, prompt: ModelPrompt, limits: WriteLimits): AsyncIterable<ModelPiece> {
  const { signal, timeoutMs, silenceMs } = limits
  const own = new AbortController()
  const late = () => own.abort(new ModelError('too_slow', 'the model did not write in time'))
  const ended = new Promise<never>((_, refuse) => {
    own.signal.addEventListener('abort', () => refuse(own.signal.reason), { once: true })
  })
  ended.catch(() => undefined)
  const stop = () => own.abort(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  const whole = setTimeout(late, timeoutMs)
  let silence = setTimeout(late, silenceMs)
  const pieces = model.write(prompt, own.signal)[Symbol.asyncIterator]()
  let characters = 0
  try {
    while (true) {
      const next = pieces.next()
      next.catch(() => undefined)
      const { done, value } = await Promise.race([next, ended])
      if (done) return
      clearTimeout(silence)
      silence = setTimeout(late, silenceMs)
      characters += value.text.length
      if (characters > MOST_CHARACTERS) throw new ModelError('too_long', 'the model wrote without end')
      yield value
    }
  } finally {
    clearTimeout(whole)
    clearTimeout(silence)
    signal.removeEventListener('abort', stop)
    // Also reached when the reader stops early: the connection is ended.
    if (!own.signal.aborted) own.abort(new ModelError('cut_off', 'no longer read'))
  }
}

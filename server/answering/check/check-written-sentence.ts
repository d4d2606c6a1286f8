import type { NumberedSpan } from '../model/spans-of-draft.js'
import type { WrittenSentence } from '../model/written-sentence.js'
import { type CheckFailure, checkSentence } from './check-sentence.js'

/** Why a sentence of a model is dropped; closed list. */
export type WrittenCheckFailure = CheckFailure | 'unknown_span' | 'link_or_markup' | 'too_long' | 'says_nothing'

/** Outcome of checking a sentence of a model. */
export type WrittenCheck =
  | { readonly supported: true }
  | { readonly supported: false; readonly failure: WrittenCheckFailure; readonly detail: string }

const LONGEST_SENTENCE = 700
const LINK_OR_MARKUP =
  /https?:|www\.|\/\/|\]\(|\[[^\]]*\]|<\s*[/!a-z]|\*\*|`|\\[nu]|[\p{Cf}\p{Co}\p{Cn}]|\p{Cc}|[\w.-]+\.(?:vn|com|net|org|info|io|top|xyz|me|cc)(?![\p{L}\d])/iu
const END_OF_SENTENCE = /(?<=[.!?;:…])\s+(?=\p{Lu}|\p{N}|["“(])/u

/**
 * Holds a sentence of a model against the spans it names, and nothing else: each part of it must be supported by itself,
 * so that a false one cannot hide among true ones. Links and markup never pass.
 */
export function checkWrittenSentence({ text, spans: named }: WrittenSentence, spans: readonly NumberedSpan[]): WrittenCheck {
  if (text.length > LONGEST_SENTENCE) return drop('too_long', String(text.length))
  const foreign = LINK_OR_MARKUP.exec(text)
  if (foreign) return drop('link_or_markup', foreign[0])
  const sources = named.map((number) => spans.find((span) => span.number === number))
  if (sources.length === 0 || sources.includes(undefined)) return drop('unknown_span', named.join(', '))
  const quotes = sources.flatMap((span) => span?.sources ?? [])
  const parts = text.split(END_OF_SENTENCE)
  // Also as a whole, as what was taken from one part of a source and given to another shows only there.
  for (const part of parts.length > 1 ? [...parts, text] : parts) {
    if (!/\p{L}{2}/u.test(part)) return drop('says_nothing', part)
    const check = checkSentence(part, quotes, { checkWords: true })
    if (!check.supported) return check
  }
  return { supported: true }
}

function drop(failure: WrittenCheckFailure, detail: string): WrittenCheck {
  return { supported: false, failure, detail }
}

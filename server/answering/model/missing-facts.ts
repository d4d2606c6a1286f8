import { valuesOf } from '../check/check-sentence.js'
import type { NumberedSpan } from './spans-of-draft.js'
import type { WrittenSentence } from './written-sentence.js'

/** Numbers that open an item, and ordinals of steps, state nothing. */
const OPENING_NUMBER = /^\s*(?:[-+•*–]\s*)?(?:\(?\d{1,2}[.)]|bước\s+\d+\s*[.:]?|[a-zđ]\))\s*/iu

/**
 * What a written answer leaves out of what the verbatim one says, by span: one that nobody names, or a value of one that must be whole.
 * @param asked what the value asked for looks like; it must stand in the answer when the spans hold one.
 */
export function missingFacts(
  spans: readonly NumberedSpan[],
  sentences: readonly WrittenSentence[],
  asked: RegExp | undefined
): { readonly span: NumberedSpan; readonly fact: string }[] {
  const missing = spans.flatMap((span) => {
    if (span.necessary === 'no') return []
    const about = sentences.filter((sentence) => sentence.spans.includes(span.number))
    if (about.length === 0) return [{ span, fact: `[${span.number}]` }]
    if (span.necessary === 'named') return []
    const said = new Set(about.flatMap(({ text }) => valuesOf(text)))
    const lost = valuesOf(span.words.replace(OPENING_NUMBER, '')).find((value) => !said.has(value))
    return lost === undefined ? [] : [{ span, fact: lost }]
  })
  const valued = asked && spans.find(({ words }) => matches(asked, words))
  if (!asked || !valued || sentences.some(({ text }) => matches(asked, text))) return missing
  return missing.some(({ span }) => span === valued) ? missing : [...missing, { span: valued, fact: asked.source.slice(0, 40) }]
}

function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text)
}

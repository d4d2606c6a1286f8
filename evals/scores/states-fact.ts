import { comparableText } from './comparable-text.js'

/** Share of a paraphrasable fact's words that must stand close together. */
const LEAST_COVERAGE = 0.85

/** Whether these words stand in the text; a number matches only as a whole number. */
export function statesExactly(text: string, wanted: string): boolean {
  return holds(comparableText(text), comparableText(wanted))
}

/** As `statesExactly`, or, where the fact may be paraphrased, nearly all its words close together with every number of it. */
export function statesFact(text: string, fact: string, mayParaphrase: boolean): boolean {
  const shown = comparableText(text)
  const wanted = comparableText(fact)
  return holds(shown, wanted) || (mayParaphrase && paraphrases(shown, wanted))
}

function holds(shown: string, wanted: string): boolean {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = /^\d/.test(wanted) ? '(?<![\\d.,])' : ''
  const after = /\d$/.test(wanted) ? '(?![\\d]|[.,]\\d)' : ''
  return new RegExp(`${before}${escaped}${after}`, 'u').test(shown)
}

function paraphrases(shown: string, wanted: string): boolean {
  const words = wordsOf(wanted)
  const given = wordsOf(shown)
  const window = words.length * 2 + 6
  for (let at = 0; at < Math.max(1, given.length - words.length + 1); at += 3) {
    const held = new Set(given.slice(at, at + window))
    const covered = words.filter((word) => held.has(word)).length / words.length
    if (covered >= LEAST_COVERAGE && words.every((word) => !/^\d/.test(word) || held.has(word))) return true
  }
  return false
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

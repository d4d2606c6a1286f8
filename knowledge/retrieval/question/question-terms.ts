import { inverseDocumentFrequency, postingsWithin } from '../../index/lexical/bm25.js'
import type { LexicalIndex } from '../../index/lexical/lexical-index.js'
import type { LexicalQuery, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { type FramedQuestion, readFrames } from './read-frames.js'

/** A question as syllables and as terms of the index. */
export interface QuestionTerms extends FramedQuestion {
  readonly forms: readonly string[]
  /** Term of every syllable; -1 where no text holds it. */
  readonly terms: readonly number[]
}

/** Reads a question against a dictionary. */
export function questionTerms(question: string, lookup: TermLookup): QuestionTerms {
  const forms = syllablesOf(question)
  return { forms, terms: forms.map((form) => lookup.termOf(form) ?? -1), ...readFrames(forms) }
}

/** How much a syllable of the frame counts in the first scoring, beside a syllable of the matter. */
const FRAME_WEIGHT = 0.3

/** The query of the first scoring: every known syllable once, and every pair of neighbours. */
export function lexicalQuery({ terms, isFrame }: QuestionTerms): LexicalQuery {
  const weights = new Map<number, number>()
  terms.forEach((term, place) => {
    if (term >= 0) weights.set(term, Math.max(weights.get(term) ?? 0, isFrame[place] ? FRAME_WEIGHT : 1))
  })
  const bigrams = terms.slice(1).flatMap((second, place) => {
    const first = terms[place]!
    const weight = isFrame[place] && isFrame[place + 1] ? FRAME_WEIGHT : 1
    return first >= 0 && second >= 0 ? [{ first, second, weight }] : []
  })
  return { terms: [...weights].map(([term, weight]) => ({ term, weight })), bigrams }
}

/** Weight of a term in one collection. */
export function idfWithin({ syllables }: LexicalIndex, term: number, { start, end }: PassageRange): number {
  const { from, to } = postingsWithin(syllables, term, start, end)
  return inverseDocumentFrequency(to - from, end - start)
}

/** Whether `run` stands unbroken in `forms`. */
export function containsRun(forms: readonly string[], run: readonly string[]): boolean {
  return forms.some((_form, place) => run.every((form, offset) => forms[place + offset] === form))
}

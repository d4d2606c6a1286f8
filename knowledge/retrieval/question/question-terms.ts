import { inverseDocumentFrequency, postingsWithin } from '../../index/lexical/bm25.js'
import type { LexicalIndex } from '../../index/lexical/lexical-index.js'
import type { LexicalQuery, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { AS_SHIPPED, type RetrievalTrial } from '../laboratory/retrieval-trial.js'
import { type FramedQuestion, readFrames } from './read-frames.js'

/** A question as syllables and as terms of the index. */
export interface QuestionTerms extends FramedQuestion {
  readonly forms: readonly string[]
  /** Term of every syllable; -1 where no text holds it. */
  readonly terms: readonly number[]
  /** How much each syllable counts, 0 to 1; everything wholly when absent. */
  readonly shares?: readonly number[]
}

/** Reads a question against a dictionary. */
export function questionTerms(question: string, lookup: TermLookup): QuestionTerms {
  const forms = syllablesOf(question)
  return { forms, terms: forms.map((form) => lookup.termOf(form) ?? -1), ...readFrames(forms) }
}

/** The query of the first scoring: every known syllable of the matter once, and every pair of neighbours that touches it. */
export function lexicalQuery({ terms, isFrame, shares }: QuestionTerms, { without }: RetrievalTrial = AS_SHIPPED): LexicalQuery {
  const shareAt = (place: number) => shares?.[place] ?? 1
  const matter = new Map<number, number>()
  terms.forEach((term, place) => {
    if (term >= 0 && !isFrame[place]) matter.set(term, Math.max(matter.get(term) ?? 0, shareAt(place)))
  })
  const places = without?.has('bigrams') ? [] : terms.slice(1)
  const bigrams = places.flatMap((second, place) => {
    const first = terms[place]!
    const isMatter = !isFrame[place] || !isFrame[place + 1]
    return first >= 0 && second >= 0 && isMatter ? [{ first, second, weight: Math.min(shareAt(place), shareAt(place + 1)) }] : []
  })
  return { terms: [...matter].map(([term, weight]) => ({ term, weight })), bigrams }
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

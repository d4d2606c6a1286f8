import { unfoldedTexts } from '../compose/text-of-blocks.js'
import { comparePaired, type PairedComparison } from './compare-paired.js'
import { type RecordedAnswer, statesKnowledge } from './recorded-answer.js'
import { QUALITY_MEASURES, type QualityMeasure, scoreRecordedAnswer } from './score-recorded-answer.js'

/** What became of an answer when the same question was asked again; the first that fits. */
export type AnswerChangeKind = 'gained' | 'lost' | 'other_outcome' | 'other_source' | 'other_words' | 'same'

/** One question, before and after. */
export interface AnswerChange {
  readonly id: string
  readonly kind: AnswerChangeKind
  readonly before: RecordedAnswer
  readonly after: RecordedAnswer
}

/** The same questions answered twice: by two generations of knowledge, or by two versions of the product. */
export interface AnswersComparison {
  readonly changes: readonly AnswerChange[]
  readonly counts: Readonly<Record<AnswerChangeKind, number>>
  /** Questions that only one side has. */
  readonly onlyBefore: readonly string[]
  readonly onlyAfter: readonly string[]
  /** Which way each measure went, and whether that is noise; only measures that both sides have. */
  readonly measures: Readonly<Partial<Record<QualityMeasure, PairedComparison>>>
}

/** Compares answers by `id`, in the order of `after`. */
export function compareAnswers(before: readonly RecordedAnswer[], after: readonly RecordedAnswer[]): AnswersComparison {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Set(after.map(({ id }) => id))
  const changes = after.flatMap((one) => {
    const was = earlier.get(one.id)
    return was ? [{ id: one.id, kind: changeOf(was, one), before: was, after: one }] : []
  })
  const counts: Record<AnswerChangeKind, number> = { gained: 0, lost: 0, other_outcome: 0, other_source: 0, other_words: 0, same: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return {
    changes,
    counts,
    onlyBefore: before.filter(({ id }) => !later.has(id)).map(({ id }) => id),
    onlyAfter: after.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
    measures: measuresOf(changes)
  }
}

/** What became of one answer. */
export function changeOf(before: RecordedAnswer, after: RecordedAnswer): AnswerChangeKind {
  const [was, is] = [statesKnowledge(before.answer.status), statesKnowledge(after.answer.status)]
  if (was !== is) return is ? 'gained' : 'lost'
  if (before.answer.status !== after.answer.status) return 'other_outcome'
  if (sourcesOf(before) !== sourcesOf(after)) return 'other_source'
  return wordsOf(before) === wordsOf(after) ? 'same' : 'other_words'
}

function measuresOf(changes: readonly AnswerChange[]): AnswersComparison['measures'] {
  const scored = changes.map(({ id, before, after }) => ({ id, was: scoreRecordedAnswer(before), is: scoreRecordedAnswer(after) }))
  return Object.fromEntries(
    QUALITY_MEASURES.flatMap((measure) => {
      const both = scored.filter(({ was, is }) => was.measures[measure] !== undefined && is.measures[measure] !== undefined)
      if (both.length === 0) return []
      const side = (key: 'was' | 'is') => new Map(both.map((one) => [one.id, one[key].measures[measure]!]))
      return [[measure, comparePaired(side('was'), side('is'))]]
    })
  )
}

/** Documents that are cited. */
function sourcesOf({ answer }: RecordedAnswer): string {
  return [...new Set(answer.citations.map(({ documentId }) => documentId))].sort().join(' ')
}

function wordsOf({ answer }: RecordedAnswer): string {
  return unfoldedTexts(answer.blocks).join('\n')
}

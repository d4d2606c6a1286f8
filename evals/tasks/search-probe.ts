import type { EvalQuestion } from '../eval-question.js'
import { EVALUATION_DAY } from '../product/make-tools.js'
import { hitAt, ndcgAt, precisionAt, recallAt, reciprocalRank } from '../scores/ranking-measures.js'
import { pick, seededRandom, seedOf } from '../seeded-random.js'
import { VARIANTS, varyQuestion } from '../variants/vary-question.js'
import { audiencesOf, slicesOf } from './answers-probe.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from './eval-task.js'

/** A question whose source must be found. */
export interface SearchCase extends EvalCase {
  readonly question: string
  readonly asOf: string
  readonly audience: string
  /** Procedure codes, `number#article`, or document ids. */
  readonly gold: readonly string[]
  readonly goldKind: 'procedure' | 'provision' | 'seed'
}

/** What was found, best first, by the same names as the gold. */
export interface SearchOutput {
  readonly found: readonly string[]
  readonly confidence: number | undefined
}

const MOST_RESULTS = 20

/** Searches for every question that has a gold source and stands alone: as asked, and once more as another kind of person would type it. */
export const searchProbe: Probe<SearchCase, SearchOutput> = {
  name: 'search',
  cases: ({ questions, product, seed }) =>
    questions
      .filter(({ history, expected }) => history.length === 0 && expected === 'answered')
      .flatMap((question) => {
        const [gold, goldKind] = goldOf(question)
        if (gold.length === 0) return []
        const base = { asOf: question.asOf ?? EVALUATION_DAY, audience: question.audience, gold, goldKind }
        const slices = slicesOf(question, product.truth)
        const asAsked = { id: question.id, slices: { ...slices, variant: 'as_asked' }, question: question.question, ...base }
        if (question.style !== 'plain' || question.set === 'shared-law') return [asAsked]
        const random = seededRandom(seedOf(question.id, seed))
        const variant = pick(VARIANTS, random)
        const varied = varyQuestion(question.question, variant, random)
        return [asAsked, { id: `${question.id}~${variant}`, slices: { ...slices, variant }, question: varied, ...base }]
      }),
  async ask({ question, asOf, audience, goldKind }, { product }) {
    const { hits } = await product
      .see(product.truth)
      .search({ question, maxResults: MOST_RESULTS, asOf, audiences: audiencesOf({ audience } as EvalQuestion) })
    const names = hits.map((hit) =>
      goldKind === 'procedure'
        ? (hit.procedureCode ?? hit.documentId)
        : goldKind === 'seed'
          ? hit.documentId
          : `${hit.documentNumber?.toLowerCase() ?? hit.documentId}#${hit.article ?? hit.passageAddress}`
    )
    return { found: [...new Set(names)], confidence: hits[0]?.confidence }
  }
}

/** Whether search finds the source, and how far up. */
export const retrievalTask: EvalTask = {
  name: 'retrieval',
  probe: 'search',
  score({ case: { id, slices, gold }, output: { found, confidence } }: ProbeRecord<SearchCase, SearchOutput>) {
    const wanted = new Set(gold)
    const first = hitAt(found, wanted, 1)
    return {
      ...{ id, slices },
      measures: {
        passed: hitAt(found, wanted, 5),
        hitAt1: first,
        recallAt5: recallAt(found, wanted, 5),
        recallAt20: recallAt(found, wanted, 20),
        precisionAt5: precisionAt(found, wanted, 5),
        mrr: reciprocalRank(found, wanted),
        ndcgAt10: ndcgAt(found, wanted, 10)
      },
      faults:
        hitAt(found, wanted, 5) === 1 ? [] : [`tìm thấy ${found.slice(0, 5).join(', ') || 'không gì cả'}; phải có ${gold.join(' hoặc ')}`],
      ...(confidence === undefined ? {} : { forecast: { confidence, right: first === 1 } })
    }
  }
}

function goldOf({ gold_procedures, gold_provisions, gold_seed }: EvalQuestion): [readonly string[], SearchCase['goldKind']] {
  if (gold_procedures.length > 0) return [gold_procedures, 'procedure']
  if (gold_provisions.length > 0) return [gold_provisions.map(({ number, article }) => `${number.toLowerCase()}#${article}`), 'provision']
  return [gold_seed?.startsWith('bai-') ? [gold_seed] : [], 'seed']
}

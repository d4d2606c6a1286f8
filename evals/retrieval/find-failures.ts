import type { PassageOrigin, RetrievalLaboratory } from '../../knowledge/index.js'
import { syllablesOf } from '../../knowledge/index.js'
import { FAILURE_CAUSES, type Failure, type FailureCause } from './laboratory-report.js'
import { articleKey, type NamedLawQuestion } from './retrieval-questions.js'
import { type SearchedQuestion, wantedArticles } from './search-typed.js'

/** A question whose right article has so little of its words, while the first result has this much, is doubtfully labelled. */
const LITTLE_SHARED = 0.35
const MUCH_SHARED = 0.75
const TEN = 10

/** Failures of one run: worst first, and how many there are of each cause. */
export interface Failures {
  readonly worst: readonly Failure[]
  readonly counts: Readonly<Record<FailureCause, number>>
}

/**
 * Questions without a right article among the first ten. A label is called doubtful by rule, not by reading: the search is sure of its
 * first result, which holds nearly all words of the question, and the gold article holds few of them.
 */
export function findFailures(
  laboratory: RetrievalLaboratory,
  questions: readonly NamedLawQuestion[],
  searched: readonly SearchedQuestion[],
  most: number
): Failures {
  const passageOf = firstPassages(laboratory.origins)
  const failed = questions.flatMap((question, place): Failure[] => {
    const { ranks, first } = searched[place]!
    const best = Math.min(...ranks.ranks, Number.POSITIVE_INFINITY)
    if (best < TEN) return []
    const gold = [...wantedArticles(question)]
    const goldPassage = passageOf.get(gold[0] ?? '')
    const words = [...new Set(syllablesOf(question.question))]
    const firstName = first?.documentNumber && first.article ? articleKey(first.documentNumber, first.article) : (first?.documentId ?? '')
    const firstPassage = passageOf.get(firstName)
    const inGold = shareHeld(words, goldPassage === undefined ? undefined : laboratory.read(goldPassage))
    const inFirst = shareHeld(words, firstPassage === undefined ? undefined : laboratory.read(firstPassage))
    const doubtful = inGold < LITTLE_SHARED || (inFirst >= MUCH_SHARED && inGold < inFirst / 2)
    const cause: FailureCause = doubtful ? 'doubtful_label' : best === Number.POSITIVE_INFINITY ? 'not_among_candidates' : 'ranked_low'
    return [
      {
        ...{ id: question.id, cause, gold, first: firstName },
        ...(best === Number.POSITIVE_INFINITY ? {} : { rank: best + 1 }),
        ...{ confidence: first?.confidence ?? 0, wordsInGold: inGold, wordsInFirst: inFirst },
        sameDocument: gold.some((name) => name.split('#')[0] === firstName.split('#')[0])
      }
    ]
  })
  const counts = Object.fromEntries(FAILURE_CAUSES.map((cause) => [cause, failed.filter((one) => one.cause === cause).length])) as Record<
    FailureCause,
    number
  >
  return { worst: failed.sort((left, right) => (right.rank ?? 1_000) - (left.rank ?? 1_000)).slice(0, most), counts }
}

/** Share of a question's different syllables that a passage holds, 0 to 1. */
function shareHeld(words: readonly string[], passage: { readonly title: string; readonly text: string } | undefined): number {
  if (!passage || words.length === 0) return 0
  const held = new Set(syllablesOf(`${passage.title} ${passage.text}`))
  return words.filter((word) => held.has(word)).length / words.length
}

function firstPassages(origins: readonly PassageOrigin[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { passage, documentNumber, article } of origins) {
    if (!documentNumber || !article) continue
    const name = articleKey(documentNumber, article)
    if (!found.has(name)) found.set(name, passage)
  }
  return found
}

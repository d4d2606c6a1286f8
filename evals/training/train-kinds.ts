import { kindEvidence, PUBLIC_READER, type RetrievalTrial, sourcesOfAnswers, trainKindOdds, trainLawRanker } from '../../knowledge/index.js'
import type { TrainingRequest } from './training-request.js'
import { writeTraining } from './write-training.js'

const WEIGHTS = new URL('../../knowledge/retrieval/kinds/kind-odds.json', import.meta.url)
const PULL = 3e-3
const UNREAD = /unread/

/** Learns when a procedure is asked for and when the law. Law is ranked by weights that have not seen the question; unread sets are only measured. */
export function trainKinds({ laboratory, questions, dry, folds, asOfYear, pull = PULL }: TrainingRequest): void {
  const { laws, unreadLaws } = questions
  const allowed = sourcesOfAnswers(laboratory, laws)
  const learned = trainLawRanker(laboratory, laws, { asOfYear, folds }).folds
  const evidenceOf = (question: string, trial: RetrievalTrial) => {
    const first = (kind: 'regulation' | 'procedure') => {
      const request = { question, maxResults: 1, asOf: `${asOfYear}-07-01`, audiences: PUBLIC_READER, kinds: [kind] }
      const { hits, understoodAs } = laboratory.search(request, { ...trial, allowed })
      return { understoodAs, confidence: hits[0]?.confidence ?? 0 }
    }
    const law = first('regulation')
    return kindEvidence(law.understoodAs, law.confidence, first('procedure').confidence)
  }
  const ofLaw = laws.map((one) => ({
    ...{ evidence: evidenceOf(one.question, { lawRanker: learned.rankerFor(one) }), isFiling: false, set: 'law' },
    group: one.answers.map(({ documentNumber, article }) => `${documentNumber}#${article}`).sort()[0] ?? one.question
  }))
  const ofUnread = unreadLaws.map(({ question, id }) => ({
    evidence: evidenceOf(question, {}),
    isFiling: false,
    set: 'law-unread',
    group: id
  }))
  const ofProcedures = questions.procedures.map(({ question, codes, set }) => ({
    ...{ evidence: evidenceOf(question, {}), isFiling: true, set, group: [...codes].sort()[0]! }
  }))
  const examples = [...ofLaw, ...ofUnread, ...ofProcedures]
  const learnedFrom = examples.filter(({ set }) => !UNREAD.test(set))
  const training = trainKindOdds(learnedFrom, folds, pull)
  const unseen = new Map(learnedFrom.map((example, place) => [example, training.outOfFold[place]!]))
  const shares = [...new Set(examples.map(({ set }) => set))].map((set) => {
    const of = examples.filter((example) => example.set === set)
    const right = of.filter((example) => (unseen.get(example) ?? training.of(example)) > 0.5 === example.isFiling)
    return [set, { questions: of.length, toldRight: right.length / of.length, learnedFrom: !UNREAD.test(set) }] as const
  })
  console.table(Object.fromEntries(shares))
  if (dry) return
  writeTraining('kinds', WEIGHTS, training.odds, {
    ...{ questions: learnedFrom.length, folds, grouping: 'questions that share an answer are in one fold', pull },
    toldRightOutOfFold: Object.fromEntries(shares)
  })
}

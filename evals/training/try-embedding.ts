import { parseArgs } from 'node:util'
import {
  describeLawQuestions,
  foldOf,
  groupOfLawQuestion,
  learnLawFolds,
  measureRankings,
  RetrievalLaboratory,
  withoutConsolidated
} from '../../knowledge/index.js'
import { articleKey, readRetrievalQuestions } from '../retrieval/retrieval-questions.js'
import { seededRandom, seedOf } from '../seeded-random.js'
import { EmbeddedTexts } from './embedded-texts.js'
import { orderWithCosine } from './order-with-cosine.js'
import { dot, StaticEmbedding } from './static-embedding.js'

/*
 * A bounded trial of a static embedding trained here: what does it add to the candidates and to the order of articles?
 * Learns from titles and bodies of drawn articles, then from law questions with hard negatives of the lexical index; everything is
 * measured out of fold, grouped by the right article. Nothing is shipped.
 * Run: node --import tsx evals/training/try-embedding.ts <data directory> [--size 64] [--pairs 1500] [--epochs 2] [--folds 3] [--every 2]
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '64' },
    pairs: { type: 'string', default: '1500' },
    epochs: { type: 'string', default: '2' },
    folds: { type: 'string', default: '3' },
    every: { type: 'string', default: '2' },
    shared: { type: 'string', default: '../shared/data' }
  }
})
const NEGATIVES = 15
const [size, pairs, epochs, folds] = [values.size, values.pairs, values.epochs, values.folds].map(Number) as [
  number,
  number,
  number,
  number
]
const AS_OF_YEAR = 2026

const started = performance.now()
const say = (what: string) => console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`)
const laboratory = new RetrievalLaboratory(positionals[0] ?? './var')
const all = readRetrievalQuestions(values.shared, 'evals/datasets/portal').laws
const laws = all.filter((_question, place) => place % Number(values.every) === 0)
const allowed = withoutConsolidated(laboratory)
const texts = new EmbeddedTexts(laboratory)
const random = seededRandom(seedOf('try embedding'))
const { start, end } = laboratory.lawRange
const articles = Array.from({ length: end - start }, (_none, place) => start + place).filter((passage) => allowed[passage] === 1)
const keys = new Map(
  laboratory.origins.map(({ passage, documentNumber, article }) => [passage, articleKey(documentNumber ?? '', article ?? '')])
)

say(`${laws.length} questions, ${articles.length} articles`)
const described = describeLawQuestions(laboratory, laws, { asOfYear: AS_OF_YEAR, trial: { allowed }, withConfidence: false })
say('candidates described')
const words = new Map<number, ReturnType<EmbeddedTexts['article']>>()
const wordsOf = (passage: number) => {
  const known = words.get(passage) ?? texts.article(passage)
  words.set(passage, known)
  return known
}
const untaught = new StaticEmbedding(texts.rows, size)
const taught = untaught.copy()
const drawn = () => articles[Math.floor(random() * articles.length)]!
for (let pair = 0; pair < pairs; pair++) {
  const right = drawn()
  taught.learn({
    question: texts.title(right),
    texts: [right, right + 1, right - 1, ...Array.from({ length: 6 }, drawn)].map((passage) => texts.body(passage))
  })
}
say(`learned from ${pairs} titles`)
const byFold = Array.from({ length: folds }, (_none, fold) => {
  const embedding = taught.copy()
  for (let epoch = 0; epoch < epochs; epoch++) {
    laws.forEach((question, place) => {
      if (foldOf(groupOfLawQuestion(question), folds) === fold) return
      const { passages, right } = described.questions[place]!
      const rights = passages.filter((_passage, number) => right[number])
      if (rights.length === 0) return
      const wrong = passages.filter((_passage, number) => !right[number]).slice(0, 60)
      const negatives = Array.from({ length: NEGATIVES }, () => wrong[Math.floor(random() * wrong.length)]!)
      const chosen = rights[Math.floor(random() * rights.length)]!
      embedding.learn({ question: texts.question(question.question), texts: [chosen, ...negatives].map(wordsOf) })
    })
  }
  say(`fold ${fold + 1} learned`)
  return embedding
})

const tables = new WeakMap<StaticEmbedding, Float32Array>()
const tableOf = (embedding: StaticEmbedding) => {
  const table = tables.get(embedding) ?? new Float32Array(articles.length * size)
  if (!tables.has(embedding))
    for (const [place, passage] of articles.entries()) table.set(embedding.embed(wordsOf(passage)).vector, place * size)
  tables.set(embedding, table)
  return table
}

const depths = [10, 50, 100]
const rows: Record<string, Record<string, number>> = {}
const inPool = laws.map((_question, place) => described.questions[place]!.right.some(Boolean))
for (const [name, embeddings] of [
  ['not taught', byFold.map(() => untaught)],
  ['taught, out of fold', byFold]
] as const) {
  const found = depths.map(() => 0)
  const added = depths.map(() => 0)
  const cosines: Float32Array[] = []
  for (const [fold, embedding] of embeddings.entries()) {
    const table = tableOf(embedding)
    laws.forEach((question, place) => {
      if (foldOf(groupOfLawQuestion(question), folds) !== fold) return
      const { vector } = embedding.embed(texts.question(question.question))
      const scores = Float32Array.from(articles, (_passage, at) => dot(vector, table, at * size))
      const wanted = new Set(question.answers.map(({ documentNumber, article }) => articleKey(documentNumber, article)))
      let best = -1
      articles.forEach((passage, at) => {
        if (wanted.has(keys.get(passage)!)) best = Math.max(best, scores[at]!)
      })
      const rank = best < 0 ? Number.POSITIVE_INFINITY : scores.reduce((before, score) => before + (score > best ? 1 : 0), 0)
      depths.forEach((depth, at) => {
        if (rank < depth) found[at]!++
        if (rank < depth && !inPool[place]) added[at]!++
      })
      cosines[place] = Float32Array.from(described.questions[place]!.passages, (passage) =>
        dot(vector, embedding.embed(wordsOf(passage)).vector)
      )
    })
  }
  const order = orderWithCosine(described, cosines, folds)
  rows[name] = {
    ...Object.fromEntries(depths.map((depth, at) => [`found in ${depth}`, found[at]! / laws.length])),
    ...Object.fromEntries(depths.map((depth, at) => [`new to the pool in ${depth}`, added[at]!])),
    ...{ 'R@1': order.recallAt1, 'R@10': order.recallAt10, NDCG: order.ndcgAt10 }
  }
  say(name)
}
const plain = measureRankings(learnLawFolds(described, { asOfYear: AS_OF_YEAR, folds, rounds: 60 }).ranks)
rows['without any'] = { 'R@1': plain.recallAt1, 'R@10': plain.recallAt10, NDCG: plain.ndcgAt10 }
console.table(rows)
console.log(`in the lexical pool: ${inPool.filter(Boolean).length} of ${laws.length}`)
laboratory.close()

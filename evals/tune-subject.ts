import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { openKnowledgeBase } from '../knowledge/index.js'
import {
  type AnswerTools,
  answerQuestion,
  SOURCE_KINDS,
  type SourceKind,
  SUBJECT_FEATURES,
  subjectFeatures,
  traceQuestion
} from '../server/answering/index.js'
import { memoryTools } from './memory-tools.js'

/** A question whose right kind of source is known; `none`: it must not be answered. */
interface LabelledQuestion {
  readonly question: string
  readonly history: readonly string[]
  readonly label: SourceKind | 'none'
  readonly set: Example['set']
}

interface Example {
  readonly set: keyof typeof WEIGHT_OF_SET
  readonly features: Partial<Record<SourceKind, number[]>>
  readonly label: SourceKind | 'none'
}

/** What a question of a set counts: questions of law by lawyers are many, everyday ones few. */
const WEIGHT_OF_SET = { own: 1, portal: 1, law: 0.5, abstention: 1, kinds: 1.5, read: 2 } as const

const ROUNDS = 1_500
const LEARNING_RATE = 0.3
const L2 = 0.002
const FOLDS = 5

/**
 * Learns the weights of `subject-weights.ts` (multinomial logistic regression, "nothing" as the class of sum 0) from the project's own
 * questions (`datasets/` and what may be read of `datasets/portal/`), the law and the abstention questions of `../shared/data`. The
 * development questions and what nobody reads are not looked at. Prints for each set and kind how often the fold left out was right.
 *
 *     node --import tsx evals/tune-subject.ts <data directory> [file for the features]
 */
async function main([dataDirectory = './var', featuresFile]: string[]): Promise<void> {
  const knowledge = openKnowledgeBase(dataDirectory)
  const examples: Example[] = []
  for (const question of labelledQuestions()) {
    const example = await exampleOf(question, memoryTools(knowledge))
    if (example) examples.push(example)
  }
  const right = new Map<string, [number, number]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(examples.filter((_, at) => at % FOLDS !== fold))
    for (const example of examples.filter((_, at) => at % FOLDS === fold)) {
      const name = `${example.set} ${example.label}`
      const [hits, all] = right.get(name) ?? [0, 0]
      right.set(name, [hits + (predict(example, weights) === example.label ? 1 : 0), all + 1])
    }
  }
  for (const [name, [hits, all]] of right) console.log(`${name.padEnd(20)} đúng ${hits}/${all} = ${((100 * hits) / all).toFixed(1)} %`)
  if (featuresFile) writeFileSync(featuresFile, JSON.stringify(examples))
  const weights = train(examples)
  for (const kind of SOURCE_KINDS) console.log(`  ${kind}: [${weights[kind].map((weight) => weight.toFixed(2)).join(', ')}],`)
  console.log(
    SUBJECT_FEATURES.map((name, at) => `${name}: ${SOURCE_KINDS.map((kind) => weights[kind][at]?.toFixed(2)).join(' / ')}`).join('\n')
  )
  knowledge.close()
}

async function exampleOf({ question, history, label, set }: LabelledQuestion, tools: AnswerTools): Promise<Example | undefined> {
  for (const earlier of history) await answerQuestion({ question: earlier, conversationId: 'cuoc' }, tools)
  const context = await traceQuestion({ question, conversationId: 'cuoc' }, tools)
  const isSearched = context.route === 'search' && context.found.procedures.length + context.found.laws.length > 0
  return isSearched ? { set, features: subjectFeatures(context, tools), label } : undefined
}

function labelledQuestions(): LabelledQuestion[] {
  const own = ['procedures', 'conversations', 'premises', 'time', 'refusals']
    .flatMap((name) => linesOf(`evals/datasets/${name}.jsonl`))
    .flatMap((line) => labelOwn(line, 'own'))
  const portal = linesOf('evals/datasets/portal/procedures-train.jsonl').flatMap((line) => labelOwn(line, 'portal'))
  const read = linesOf('evals/datasets/portal/answers-read.jsonl').flatMap((line) => labelOwn(line, 'read'))
  const kinds = linesOf('evals/datasets/portal/kinds-train.jsonl').map(
    ({ question, label }): LabelledQuestion => ({
      ...{ question: String(question), history: [], set: 'kinds' },
      label: label === 'law' ? 'law' : 'none'
    })
  )
  const law = linesOf('../shared/data/law-questions.jsonl').filter((_, at) => at % 3 !== 2)
  const abstention = linesOf('../shared/data/abstention-questions.jsonl')
  return [
    ...own,
    ...portal,
    ...read,
    ...kinds,
    ...law.map(({ question }) => ({ question: String(question), history: [], label: 'law' as const, set: 'law' as const })),
    ...abstention
      .filter(({ expected_decision }) => expected_decision === 'answer_allowed')
      .map(({ question }) => ({ question: String(question), history: [], label: 'law' as const, set: 'abstention' as const })),
    ...abstention
      .filter(({ expected_decision }) => expected_decision !== 'answer_allowed')
      .map(({ question }) => ({ question: String(question), history: [], label: 'none' as const, set: 'abstention' as const }))
  ]
}

type Line = Readonly<Record<string, unknown>>

function labelOwn(
  { question, history, expected = 'answered', gold_procedures, gold_provisions, gold_seed }: Line,
  set: Example['set']
): LabelledQuestion[] {
  const holds = (list: unknown) => Array.isArray(list) && list.length > 0
  const asked = { question: String(question), history: (history ?? []) as string[], set }
  if (expected === 'unsupported' || expected === 'out_of_scope') return [{ ...asked, label: 'none' }]
  if (expected !== 'answered') return []
  return [{ ...asked, label: holds(gold_procedures) ? 'procedure' : holds(gold_provisions) ? 'law' : gold_seed ? 'guide' : 'procedure' }]
}

function linesOf(file: string): Line[] {
  if (!existsSync(file)) {
    console.log(`Không có ${file}: bỏ qua.`)
    return []
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

type Weights = Record<SourceKind, number[]>

function train(examples: readonly Example[]): Weights {
  const weights: Weights = {
    procedure: SUBJECT_FEATURES.map(() => 0),
    law: SUBJECT_FEATURES.map(() => 0),
    guide: SUBJECT_FEATURES.map(() => 0)
  }
  const counts = new Map<string, number>()
  for (const { label, set } of examples) counts.set(label, (counts.get(label) ?? 0) + WEIGHT_OF_SET[set])
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient: Weights = {
      procedure: SUBJECT_FEATURES.map(() => 0),
      law: SUBJECT_FEATURES.map(() => 0),
      guide: SUBJECT_FEATURES.map(() => 0)
    }
    for (const { features, label, set } of examples) {
      const balance = all / (counts.size * (counts.get(label) ?? 1))
      const importance = (WEIGHT_OF_SET[set] * Math.sqrt(balance)) / all
      const sums = sumsOf(features, weights)
      const total = 1 + SOURCE_KINDS.reduce((sum, kind) => sum + (features[kind] ? Math.exp(sums[kind]) : 0), 0)
      for (const kind of SOURCE_KINDS) {
        const values = features[kind]
        if (!values) continue
        const error = ((label === kind ? 1 : 0) - Math.exp(sums[kind]) / total) * importance
        for (const [at, value] of values.entries()) gradient[kind][at]! += error * value
      }
    }
    for (const kind of SOURCE_KINDS) {
      for (const at of SUBJECT_FEATURES.keys())
        weights[kind][at]! += LEARNING_RATE * (gradient[kind][at]! * 4 - L2 * (weights[kind][at] ?? 0))
    }
  }
  return weights
}

function sumsOf(features: Example['features'], weights: Weights): Record<SourceKind, number> {
  const sum = (kind: SourceKind) =>
    Math.min(
      30,
      (features[kind] ?? []).reduce((total, value, at) => total + value * (weights[kind][at] ?? 0), 0)
    )
  return { procedure: sum('procedure'), law: sum('law'), guide: sum('guide') }
}

function predict({ features }: Example, weights: Weights): SourceKind | 'none' {
  const sums = sumsOf(features, weights)
  const best = SOURCE_KINDS.filter((kind) => features[kind]).toSorted((left, right) => sums[right] - sums[left])[0]
  return best && sums[best] > 0 ? best : 'none'
}

await main(process.argv.slice(2))

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
}

interface Example {
  readonly features: Partial<Record<SourceKind, number[]>>
  readonly label: SourceKind | 'none'
}

const ROUNDS = 1_500
const LEARNING_RATE = 0.3
const L2 = 0.002
const FOLDS = 5

/**
 * Learns the weights of `subject-weights.ts` (multinomial logistic regression, "nothing" as the class of sum 0) from the project's own
 * questions, the law questions and the abstention questions of `../shared/data`. The development questions are not looked at.
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
      const [hits, all] = right.get(example.label) ?? [0, 0]
      right.set(example.label, [hits + (predict(example, weights) === example.label ? 1 : 0), all + 1])
    }
  }
  for (const [label, [hits, all]] of right) console.log(`${label.padEnd(10)} đúng ${hits}/${all} = ${((100 * hits) / all).toFixed(1)} %`)
  if (featuresFile) writeFileSync(featuresFile, JSON.stringify(examples))
  const weights = train(examples)
  for (const kind of SOURCE_KINDS) console.log(`  ${kind}: [${weights[kind].map((weight) => weight.toFixed(2)).join(', ')}],`)
  console.log(
    SUBJECT_FEATURES.map((name, at) => `${name}: ${SOURCE_KINDS.map((kind) => weights[kind][at]?.toFixed(2)).join(' / ')}`).join('\n')
  )
  knowledge.close()
}

async function exampleOf({ question, history, label }: LabelledQuestion, tools: AnswerTools): Promise<Example | undefined> {
  for (const earlier of history) await answerQuestion({ question: earlier, conversationId: 'cuoc' }, tools)
  const context = await traceQuestion({ question, conversationId: 'cuoc' }, tools)
  return context.found.procedures.length + context.found.laws.length === 0
    ? undefined
    : { features: subjectFeatures(context, tools), label }
}

function labelledQuestions(): LabelledQuestion[] {
  const own = ['procedures', 'conversations', 'premises', 'time', 'refusals']
    .flatMap((name) => linesOf(`evals/datasets/${name}.jsonl`))
    .flatMap(labelOwn)
  const law = linesOf('../shared/data/law-questions.jsonl').filter((_, at) => at % 3 === 0)
  const abstention = linesOf('../shared/data/abstention-questions.jsonl')
  return [
    ...own,
    ...law.map(({ question }) => ({ question: String(question), history: [], label: 'law' as const })),
    ...abstention
      .filter(({ expected_decision }) => expected_decision === 'answer_allowed')
      .map(({ question }) => ({ question: String(question), history: [], label: 'law' as const }))
  ]
}

type Line = Readonly<Record<string, unknown>>

function labelOwn({ question, history, expected, gold_procedures, gold_provisions, gold_seed }: Line): LabelledQuestion[] {
  const holds = (list: unknown) => Array.isArray(list) && list.length > 0
  const asked = { question: String(question), history: (history ?? []) as string[] }
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
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient: Weights = {
      procedure: SUBJECT_FEATURES.map(() => 0),
      law: SUBJECT_FEATURES.map(() => 0),
      guide: SUBJECT_FEATURES.map(() => 0)
    }
    for (const { features, label } of examples) {
      const balance = examples.length / (counts.size * (counts.get(label) ?? 1))
      const importance = Math.sqrt(balance) / examples.length
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

import { PUBLIC_READER } from '../../knowledge/index.js'
import type { AnswerBlock } from '../../server/answering/index.js'
import { deskFor, scriptedModel, sentenceLine, spansIn } from '../../server/answering/testing/index.js'
import { makeEvalTools } from '../product/make-tools.js'
import { changedSentences } from '../variants/change-sentence.js'
import type { EvalCase, ProbeSources } from './eval-task.js'

/** A question that a model answers which says every span once as it is, and once with something changed. */
export interface WrittenCase extends EvalCase {
  readonly question: string
}

/** What came of it on the whole way from the question to what a browser is sent. */
export interface WrittenOutput {
  readonly engine: 'verbatim' | 'model'
  /** Whether there was anything for a model to write. */
  readonly asked: boolean
  readonly lies: number
  /** Changed sentences that reached the asker. */
  readonly reached: readonly string[]
}

const MOST_QUESTIONS = 60
const LONGEST_SENTENCE = 600

/** Questions with a procedure as gold, from the first on. */
export function writtenCases({ questions }: ProbeSources): WrittenCase[] {
  return questions
    .filter(({ gold_procedures, history }) => gold_procedures.length > 0 && history.length === 0)
    .slice(0, MOST_QUESTIONS)
    .map(({ id, question }) => ({ id: `${id}~written`, slices: { kind: 'written' }, question }))
}

/** Asks with a model that lies about every span beside saying it truly. */
export async function askWithLyingModel({ question }: WrittenCase, { product }: ProbeSources): Promise<WrittenOutput> {
  const lies = new Set<string>()
  const model = scriptedModel((prompt) => ({
    pieces: spansIn(prompt).flatMap(({ number, text }) => {
      const sentence = text.replace(/\s+/g, ' ').trim()
      if (sentence.length > LONGEST_SENTENCE) return []
      const changed = changedSentences(sentence).map((change) => change.sentence)
      for (const lie of changed) lies.add(lie)
      return [...changed, sentence].map((said) => sentenceLine(said, number))
    })
  }))
  const sent: AnswerBlock[] = []
  const tools = { ...makeEvalTools(product.see(product.truth), PUBLIC_READER), desk: deskFor(model) }
  const answer = await product.answer({ question }, tools, { block: (block) => sent.push(block) })
  const shown = [...sent, ...answer.blocks].map(({ text }) => text)
  const reached = [...lies].filter((lie) => shown.includes(lie) && !answer.citations.some(({ quote }) => quote.includes(lie)))
  return { engine: answer.engine, asked: model.prompts.length > 0, lies: lies.size, reached }
}

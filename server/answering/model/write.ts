import type { AnswerBlock } from '../answer.js'
import { type AnswerStep, continueWith } from '../answer-context.js'
import { maskPersonalData } from '../screen/mask-personal-data.js'
import { PROMPT_VERSION } from './prompts.js'
import { provisionalNumbers } from './provisional-numbers.js'
import { planWriting, type WritingPlan } from './spans-of-draft.js'
import { writeAnswer } from './write-answer.js'
import type { WritingRecord } from './writing-record.js'
import type { WrittenSentence } from './written-sentence.js'

/**
 * Lets the language model say in its own sentences what the checked verbatim answer says, when one is configured.
 * Whatever goes wrong, the verbatim answer stays as it is.
 */
export const write: AnswerStep = {
  name: 'write',
  async run(context, tools, live) {
    const { desk } = tools
    const plan = desk && planWriting(context.draft)
    if (!desk) return continueWith(context)
    if (!plan) return continueWith({ ...context, writing: notAsked(desk.model.name) })
    const number = provisionalNumbers()
    const show = (block: AnswerBlock) => live.send(number(block))
    let begun = false
    const { record, sentences } = await writeAnswer(
      {
        ...{ maskedQuestion: context.searchQuestion || context.question, spans: plan.spans, asked: context.reading.askedValue },
        ...{ signal: live.signal, left: live.left, elapsedMs: tools.elapsedMs },
        onSentence(sentence) {
          if (!begun) plan.before.forEach(show)
          begun = true
          show(sentenceBlock(sentence, plan))
        }
      },
      desk
    )
    const writing = masked(record)
    if (record.outcome !== 'used') return continueWith({ ...context, writing })
    return continueWith({ ...context, writing, draft: { ...context.draft, blocks: writtenBlocks(sentences, plan) } })
  }
}

/** Sentences in place of what they say; the words they stand for are folded below, so that the source can be read beside them. */
function writtenBlocks(sentences: readonly WrittenSentence[], plan: WritingPlan): AnswerBlock[] {
  const written = sentences.map((sentence) => sentenceBlock(sentence, plan))
  return [...plan.before, ...written, ...plan.rewritten.map((block) => ({ ...block, folded: true })), ...plan.after]
}

function sentenceBlock({ text, spans: named }: WrittenSentence, { spans }: WritingPlan): AnswerBlock {
  const citationIds = named.flatMap((number) => spans.find((span) => span.number === number)?.citationIds ?? [])
  return { type: 'text', text, citationIds: [...new Set(citationIds)] }
}

function notAsked(model: string): WritingRecord {
  const nothing = { calls: 0, tokens: 0, sentences: [], malformed: 0, missing: [] }
  return { model, promptVersion: PROMPT_VERSION, outcome: 'nothing_to_write', ...nothing }
}

/** What a model made up may look like somebody's number: masked before it is kept. */
function masked(record: WritingRecord): WritingRecord {
  return { ...record, sentences: record.sentences.map((sentence) => ({ ...sentence, text: maskPersonalData(sentence.text).text })) }
}

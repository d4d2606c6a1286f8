import { pick, seededRandom } from '../seeded-random.js'
import { changedSentences, rewordedSentences } from '../variants/change-sentence.js'
import type { CaseScore, EvalCase, EvalTask, Probe, ProbeRecord, ProbeSources } from './eval-task.js'
import { askWithLyingModel, type WrittenCase, type WrittenOutput, writtenCases } from './written-answers.js'

/** A sentence as a language model might write it, with the provision it cites. */
export interface SentenceCase extends EvalCase {
  readonly sentence: string
  readonly source: string
  readonly faithful: boolean
}

/** What the check said. */
export interface SentenceOutput {
  readonly supported: boolean
  readonly detail: string
}

const MOST_SENTENCES = 400

/**
 * Sentences of the knowledge, reworded and changed, put to the check as if a model had written them; and whole answers
 * of a model that lies about every span, asked for on the way a citizen's question goes.
 */
export const faithfulnessProbe: Probe<SentenceCase | WrittenCase, SentenceOutput | WrittenOutput> = {
  name: 'faithfulness',
  cases(sources) {
    const sentences = sentencesOf(sources)
    const judged = sentences.flatMap(({ id, sentence, source }): SentenceCase[] => [
      ...rewordedSentences(sentence).map((reworded, at) => ({
        id: `${id}~reworded${at + 1}`,
        slices: { kind: 'reworded' },
        ...{ sentence: reworded, source, faithful: true }
      })),
      ...changedSentences(sentence).map((changed) => ({
        id: `${id}~${changed.kind}`,
        slices: { kind: changed.kind },
        ...{ sentence: changed.sentence, source, faithful: false }
      }))
    ])
    return [...judged, ...writtenCases(sources)]
  },
  async ask(one, sources) {
    if ('question' in one) return askWithLyingModel(one, sources)
    const { sentence, source } = one
    const { product } = sources
    const check = product.check(sentence, [source], { checkWords: true })
    return { supported: check.supported, detail: check.supported ? '' : `${check.failure} ${check.detail}` }
  }
}

/** What is changed is caught, what is only reworded is let through. */
export const faithfulnessTask: EvalTask = {
  name: 'faithfulness',
  probe: 'faithfulness',
  score({ case: one, output }: ProbeRecord<SentenceCase | WrittenCase, SentenceOutput | WrittenOutput>) {
    if ('question' in one) return scoreWritten(one, output as WrittenOutput)
    const { id, slices, sentence, faithful } = one
    const { supported, detail } = output as SentenceOutput
    const passed = supported === faithful ? 1 : 0
    return {
      ...{ id, slices },
      measures: { passed, ...(faithful ? { allowed: passed } : { caught: passed }) },
      faults: passed ? [] : [faithful ? `bỏ nhầm (${detail}): ${sentence}` : `để lọt: ${sentence}`]
    }
  }
}

function scoreWritten({ id, slices }: WrittenCase, { asked, lies, reached }: WrittenOutput): CaseScore | undefined {
  if (!asked) return undefined
  const caught = reached.length === 0 ? 1 : 0
  return {
    ...{ id, slices },
    measures: { passed: caught, ...(lies > 0 ? { caught } : {}) },
    faults: reached.map((lie) => `để lọt đến người hỏi: ${lie}`)
  }
}

function sentencesOf({ questions, product, seed }: ProbeSources): readonly { id: string; sentence: string; source: string }[] {
  const codes = [...new Set(questions.flatMap(({ gold_procedures }) => gold_procedures))].sort()
  const all = codes.flatMap((code) => {
    const document = product.truth.procedure(code, ['public'])?.document
    return (document?.provisions ?? [])
      .filter(({ kind, start, end }) => ['item', 'paragraph'].includes(kind) && end - start > 60 && end - start < 700)
      .map(({ address, start, end }) => {
        const source = document!.text.slice(start, end)
        const sentence = source
          .replace(/^\s*(?:\d+[.)]|[a-zđ]\)|-)\s*/, '')
          .replace(/\s+/g, ' ')
          .trim()
        return { id: `${code}/${address}`, source, sentence }
      })
  })
  const random = seededRandom(seed + 77)
  if (all.length <= MOST_SENTENCES) return all
  return [...new Set(Array.from({ length: MOST_SENTENCES }, () => pick(all, random)))]
}

import { personalDataSet } from '../../server/answering/testing/index.js'
import { makeEvalTools } from '../product/make-tools.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from './eval-task.js'

/** A made-up sentence, with the personal data in it; a look-alike has none. */
export interface PersonalCase extends EvalCase {
  readonly text: string
  readonly values: readonly string[]
  /** Also asked as a question, to see what is kept of it. */
  readonly asked: boolean
}

/** What was left of it. */
export interface PersonalOutput {
  readonly masked: string
  /** Everything the product kept or said, as JSON, when it was asked. */
  readonly kept?: string
}

/** Every so many sentences one is asked. */
const ASKED_EVERY = 9

/** Masks made-up sentences, and asks some of them. */
export const personalDataProbe: Probe<PersonalCase, PersonalOutput> = {
  name: 'personal-data',
  cases() {
    const { withData, lookAlikes } = personalDataSet()
    return [...withData, ...lookAlikes].map(({ text, data }, at) => ({
      id: `${data.length > 0 ? 'data' : 'alike'}-${at + 1}`,
      slices: { kind: data[0]?.kind ?? 'look_alike' },
      text,
      values: data.map(({ value }) => value),
      asked: data.length > 0 && at % ASKED_EVERY === 0
    }))
  },
  async ask({ text, asked }, { product }) {
    const masked = product.mask(text).text
    if (!asked) return { masked }
    const tools = makeEvalTools(product.see(product.truth), ['public'])
    await product.answer({ question: text, conversationId: 'cuoc' }, tools)
    return { masked, kept: JSON.stringify([tools.entries, [...tools.states]]) }
  }
}

/** Personal data is masked and kept nowhere; what only looks like it stays. */
export const personalDataTask: EvalTask = {
  name: 'personal-data',
  probe: 'personal-data',
  score({ case: { id, slices, text, values }, output: { masked, kept } }: ProbeRecord<PersonalCase, PersonalOutput>) {
    if (values.length === 0) {
      const same = masked === text
      return { id, slices, measures: { passed: same ? 1 : 0, kept: same ? 1 : 0 }, faults: same ? [] : [`${text} → ${masked}`] }
    }
    const gone = values.every((value) => !masked.includes(value))
    const unstored = kept === undefined ? undefined : values.every((value) => !kept.includes(value))
    return {
      ...{ id, slices },
      measures: {
        passed: gone && unstored !== false ? 1 : 0,
        masked: gone ? 1 : 0,
        unstored: unstored === undefined ? undefined : unstored ? 1 : 0
      },
      faults: [...(gone ? [] : [`còn nguyên: ${masked}`]), ...(unstored === false ? ['dữ liệu cá nhân nằm trong sổ hoặc hội thoại'] : [])]
    }
  }
}

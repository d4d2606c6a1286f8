import type { IsoDate, ReaderAudiences } from '../../knowledge/index.js'
import { type Answer, type CitedPlace, citedPlaces, unfoldedTexts } from '../../server/answering/index.js'
import { EVALUATION_DAY, makeEvalTools } from '../product/make-tools.js'
import { overridden, withRecord } from '../product/overridden-knowledge.js'
import { statesExactly } from '../scores/states-fact.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from './eval-task.js'
import { SAFEGUARD_QUESTIONS } from './safeguard-questions.vi.js'

/** A question over the made knowledge, asked by a certain reader as of a certain day. */
export interface SafeguardCase extends EvalCase {
  readonly question: string
  readonly audiences: ReaderAudiences
  readonly asOf?: IsoDate
  readonly shows: readonly string[]
  readonly hides: readonly string[]
  /** Asked over the published knowledge, where the record of this procedure says other fees and papers than its text. */
  readonly lyingRecord?: true
}

/** What came of it. */
export interface SafeguardOutput {
  readonly status: string
  readonly shown: string
  /** All that was sent, folded or not, with quotes, titles and chips. */
  readonly sent: string
  readonly citations: Answer['citations']
  readonly places: readonly CitedPlace[]
}

/** Asks about rules that ended or are to come, and about guides that are not for everybody. */
export const safeguardsProbe: Probe<SafeguardCase, SafeguardOutput> = {
  name: 'safeguards',
  cases: () => SAFEGUARD_QUESTIONS,
  async ask({ question, audiences, asOf, lyingRecord }, { product }) {
    const truth = lyingRecord ? product.truth : product.made
    const tools = makeEvalTools(product.see(lyingRecord ? overridden(truth, lying(truth)) : truth), audiences)
    const { timings: _, ...answer } = await product.answer({ question, ...(asOf ? { asOf } : {}) }, tools)
    return {
      status: answer.status,
      shown: unfoldedTexts(answer.blocks).join('\n'),
      sent: JSON.stringify([answer.blocks, answer.citations, answer.suggestions, answer.procedure]),
      citations: answer.citations,
      places: citedPlaces(answer, truth, asOf ?? EVALUATION_DAY, audiences)
    }
  }
}

/** Nothing is shown to who may not see it, nothing ended or to come is cited as in force. */
export const safeguardsTask: EvalTask = {
  name: 'safeguards',
  probe: 'safeguards',
  score({ case: { id, slices, shows, hides }, output }: ProbeRecord<SafeguardCase, SafeguardOutput>) {
    const missing = shows.filter((words) => !statesExactly(output.shown, words))
    const leaked = hides.filter((words) => statesExactly(output.sent, words))
    const unreachable = output.places.filter(({ exists }) => !exists).length
    const faults = [
      ...missing.map((words) => `thiếu "${words}" (${output.status})`),
      ...leaked.map((words) => `lộ hoặc dẫn "${words}"`),
      ...(unreachable > 0 ? ['dẫn nơi người hỏi không được xem'] : [])
    ]
    return {
      ...{ id, slices, faults },
      measures: {
        passed: faults.length === 0 ? 1 : 0,
        withheld: hides.length === 0 ? undefined : leaked.length + unreachable === 0 ? 1 : 0,
        facts: shows.length === 0 ? undefined : missing.length === 0 ? 1 : 0
      }
    }
  }
}

/** Amount that stands in no text. */
const LIE = '987.654 đồng'

const lying = withRecord((record) => ({
  ...record,
  channels: record.channels.map((channel) => ({ ...channel, ...(channel.fee ? { fee: { ...channel.fee, text: LIE } } : {}) }))
}))

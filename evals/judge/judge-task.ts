import { unfoldedTexts } from '../../server/answering/index.js'
import type { AnswerCase, AnswerOutput } from '../tasks/answers-probe.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from '../tasks/eval-task.js'
import type { AnswerJudge, JudgedAnswer, Judgement } from './answer-judge.js'
import { JUDGE_PROMPT_VERSION } from './judge-prompt.vi.js'

/** An answer before the judge, and what the scorer said of it. */
export interface JudgeCase extends EvalCase {
  readonly answer: JudgedAnswer
  readonly judge: string
  readonly promptVersion: number
  /** Absent where the scorer has no verdict. */
  readonly scored?: boolean
}

const SHOWN_CHARACTERS = 3_000
const MOST_QUOTES = 6
const QUOTE_CHARACTERS = 400

/** Puts answers that were written before to a judge; asks the product nothing. */
export function judgeProbe(
  judge: AnswerJudge,
  records: readonly ProbeRecord[],
  scored: ReadonlyMap<string, boolean>
): Probe<JudgeCase, Judgement> {
  return {
    name: 'judge',
    cases: () =>
      records.map((record) => {
        const { case: one, output } = record as ProbeRecord<AnswerCase, AnswerOutput>
        const { question, history, expected, facts, forbidden, stale } = one.question
        const verdict = scored.get(one.id)
        return {
          ...{ id: one.id, slices: one.slices, judge: judge.name, promptVersion: JUDGE_PROMPT_VERSION },
          ...(verdict === undefined ? {} : { scored: verdict }),
          answer: {
            ...{ question, history, expected, facts, forbidden: [...forbidden, ...stale], status: output.answer.status },
            shown: unfoldedTexts(output.answer.blocks).join('\n').slice(0, SHOWN_CHARACTERS),
            quotes: output.answer.citations.slice(0, MOST_QUOTES).map(({ quote }) => quote.slice(0, QUOTE_CHARACTERS))
          }
        }
      }),
    ask: ({ answer }) => judge.judge(answer)
  }
}

/** What the judge found, and whether the scorer agrees. It has no `passed`: nothing of it reaches a baseline or the gate. */
export const judgeTask: EvalTask = {
  name: 'judge',
  probe: 'judge',
  score({ case: { id, slices, scored }, output }: ProbeRecord<JudgeCase, Judgement>) {
    if (output.outcome === 'unavailable') return { id, slices, measures: { available: 0 }, faults: [output.reason] }
    const right = output.verdict === 'right'
    return {
      ...{ id, slices },
      measures: {
        ...{ available: 1, judgedRight: right ? 1 : 0, judgedWrong: output.verdict === 'wrong' ? 1 : 0 },
        agreed: scored === undefined ? undefined : scored === right ? 1 : 0
      },
      faults: right ? [] : [`${output.verdict}: ${output.reason}`]
    }
  }
}

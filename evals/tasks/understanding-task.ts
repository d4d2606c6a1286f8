import type { EvalTask, ProbeRecord } from './eval-task.js'
import { syllablesAsMeant, type UnderstandingCase, type UnderstandingOutput } from './understanding-probe.js'

/** A syllable or two of a question may differ without another meaning; more is misunderstanding. */
const LEAST_SYLLABLES = 0.85

/** What was read, each kind apart: syllables as meant, references all read and none invented, the slot asked for, the day meant. */
export const understandingTask: EvalTask = {
  name: 'understanding',
  probe: 'understanding',
  score({ case: one, output }: ProbeRecord<UnderstandingCase, UnderstandingOutput>) {
    const { id, slices, typed, meant, references, slot, asOf } = one
    const judged = (measure: string, right: boolean, fault: string) => ({
      ...{ id, slices },
      measures: { passed: right ? 1 : 0, [measure]: right ? 1 : 0 },
      faults: right ? [] : [fault]
    })
    if (references) {
      const right = references.join(' | ') === output.references.join(' | ')
      return judged('references', right, `"${typed}" đọc thành ${output.references.join(' | ') || 'không có gì'}`)
    }
    if (slot !== undefined) {
      const given = output.slots ?? []
      return judged('slots', given.includes(slot), `"${typed}" hỏi ${slot}, hiểu là ${given.join(', ') || 'không mục nào'}`)
    }
    if (asOf !== undefined) return judged('dates', output.asOf === asOf, `"${typed}" hỏi ngày ${asOf}, hiểu là ${output.asOf ?? '–'}`)
    const right = syllablesAsMeant(meant ?? '', output.understoodAs)
    const passed = right >= LEAST_SYLLABLES
    return {
      ...{ id, slices },
      measures: { passed: passed ? 1 : 0, restored: passed ? 1 : 0, syllables: right },
      faults: passed ? [] : [`"${typed}" hiểu thành "${output.understoodAs}", ý là "${meant}"`]
    }
  }
}

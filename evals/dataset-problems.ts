import type { DatasetQuestion } from './dataset-schema.js'
import { comparableText } from './scores/comparable-text.js'

/** Canonical text of a seed that a question names as gold. */
export interface GoldText {
  readonly id: string
  readonly text: string
}

/** Everything wrong with a question: a gold that does not exist, a fact its gold does not state, a fact that is forbidden too. */
export function problemsOf(question: DatasetQuestion, golds: ReadonlyMap<string, GoldText>): string[] {
  const names = [...question.gold_procedures, ...(question.gold_seed ? [question.gold_seed] : [])]
  const missing = names.filter((name) => !golds.has(name)).map((name) => `không có nguồn ${name} trong tri thức khởi đầu`)
  const texts = names.flatMap((name) => golds.get(name)?.text ?? []).map(comparableText)
  const stated = question.intent === 'compare' ? [texts.join('\n')] : texts
  const unstated = question.facts.filter((fact) => !stated.some((text) => standsIn(comparableText(fact), text)))
  const contradicted = question.forbidden.filter((wrong) =>
    question.facts.some((fact) => standsIn(comparableText(wrong), comparableText(fact)))
  )
  const answered = question.expected === 'answered'
  return [
    ...missing,
    ...unstated.map((fact) => `nguồn không nói "${fact}"`),
    ...contradicted.map((wrong) => `"${wrong}" vừa bắt buộc vừa bị cấm`),
    ...(answered && names.length === 0 ? ['câu phải trả lời mà không có nguồn'] : []),
    ...(answered && question.facts.length === 0 ? ['câu phải trả lời mà không có dữ kiện'] : []),
    ...(!answered && names.length + question.facts.length > 0 ? ['câu không được trả lời mà lại có nguồn hoặc dữ kiện'] : [])
  ]
}

/** A number matches only as a whole number. */
function standsIn(wanted: string, text: string): boolean {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d])${escaped}(?![\\d])`, 'u').test(text)
}

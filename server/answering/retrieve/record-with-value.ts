import { foldText, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { sentencesOf } from '../compose/score-sentences.js'
import { VALUE_OF_SLOT } from '../compose/value-patterns.js'

/** Procedures that are read, and the share of the question's words that one sentence with the value must hold together with the name. */
const READ = 4
const SPOKEN_OF = 0.75

/**
 * The found procedure whose record says the fee or time that is asked for, in one sentence with the words of the question: a guide only
 * restates records, so that the record answers before it. `undefined` when no value is asked or no record says it.
 */
export function recordWithValue(
  { reading, found, evidenceWords }: AnswerContext,
  { knowledge, audiences }: AnswerTools
): string | undefined {
  const slot = reading.slots.find((one) => one === 'fee' || one === 'time_limit')
  const pattern = slot && (reading.askedValue ?? VALUE_OF_SLOT[slot])
  const words = [...new Set(evidenceWords.map(foldText))]
  if (!pattern || words.length < 2) return undefined
  const scored = found.procedures.slice(0, READ).flatMap(({ procedureCode }) => {
    const document = procedureCode && knowledge.procedure(procedureCode, audiences)?.document
    if (!document) return []
    const name = new Set(syllablesOf(document.title).map(foldText))
    const shares = sentencesOf(document)
      .filter(({ text }) => pattern.test(text))
      .map(({ text }) => {
        const held = new Set(syllablesOf(text).map(foldText))
        return words.filter((word) => held.has(word) || name.has(word)).length / words.length
      })
    return [{ code: procedureCode, share: Math.max(0, ...shares) }]
  })
  const best = scored.reduce((one, other) => (other.share > one.share ? other : one), { code: '', share: 0 })
  return best.share >= SPOKEN_OF ? best.code : undefined
}

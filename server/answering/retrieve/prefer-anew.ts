import { foldText, type SearchHit } from '../../../knowledge/index.js'
import type { QuestionReading } from '../understand/question-reading.js'

const ANEW = /(?:dang ky|ghi|lap|cap) lai(?![a-z])/

/**
 * Where both the paper and its register are gone, the first found procedure that does the thing anew stands first: nothing is left to
 * copy from. Confidences stay with the places.
 */
export function preferAnew(hits: readonly SearchHit[], { nothingLeft }: Pick<QuestionReading, 'nothingLeft'>): readonly SearchHit[] {
  const anew = nothingLeft ? hits.find(({ title }) => ANEW.test(foldText(title))) : undefined
  const first = hits[0]
  if (!anew || !first || anew === first) return hits
  const ordered = [{ ...anew, score: first.score + AHEAD }, ...hits.filter((hit) => hit !== anew)]
  return ordered.map((hit, place) => ({ ...hit, confidence: hits[place]!.confidence }))
}

/** Far enough ahead that no other reading is answered beside it. */
const AHEAD = 4

/** Whether a procedure does a thing anew by its name. */
export function doesAnew(name: string): boolean {
  return ANEW.test(foldText(name))
}

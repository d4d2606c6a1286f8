import { foldText, type SearchHit } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g
/** Two or more capitalised words in a row, or an abbreviation in capitals, not at the beginning of the question. */
const NAME = /(?<=[\p{L}\d,]\s)(?:\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*)+|\p{Lu}{2,}\d*)(?![\p{L}])/gu

/**
 * Whether a found guide names every year, place and abbreviation the question names. Figures of one year or province
 * must not answer for another.
 */
export function namesAll({ reading }: AnswerContext, hit: SearchHit, { knowledge, audiences }: AnswerTools): boolean {
  const document = knowledge.document(hit.documentId, audiences)
  if (!document) return false
  const years = reading.understoodAs.match(YEAR) ?? []
  const names = reading.understoodAs.match(NAME) ?? []
  if (years.length > 0 && !years.every((year) => document.title.includes(year) || document.text.includes(year))) return false
  if (names.length === 0) return true
  const passage = knowledge.passage(hit.documentId, hit.passageAddress, audiences)?.text ?? ''
  const passageText = foldText(`${document.title} ${passage}`)
  return names.every((name) => passageText.includes(foldText(name)))
}

import type { AnswerBlock } from '../answer.js'
import { renumberBlock } from '../finish/number-citations.js'

/** Gives citations of blocks sent ahead the ids they will have in the whole answer: in the order in which a reader meets them. */
export function provisionalNumbers(): (block: AnswerBlock) => AnswerBlock {
  const numbers = new Map<string, string>()
  const numberOf = (id: string) => {
    const known = numbers.get(id)
    if (known) return known
    const number = `c${numbers.size + 1}`
    numbers.set(id, number)
    return number
  }
  return (block) => renumberBlock(block, (piece) => ({ ...piece, citationIds: piece.citationIds.map(numberOf) }))
}

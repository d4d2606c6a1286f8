import type { AnswerBlock } from '../answer.js'
import { unfoldedTexts } from './text-of-blocks.js'

/** Characters an answer may show before anything is unfolded. */
export const UNFOLDED_CHARACTERS = 2_400

/** Folds the blocks that would make the answer longer than `room` characters; the first block always stays open. */
export function foldBeyond(blocks: readonly AnswerBlock[], room = UNFOLDED_CHARACTERS): AnswerBlock[] {
  let used = 0
  return blocks.map((block, index) => {
    if (block.folded) return block
    const length = unfoldedTexts([block]).reduce((sum, text) => sum + text.length, 0)
    if (index > 0 && used + length > room) return { ...block, folded: true }
    used += length
    return block
  })
}

import type { Answer, AnswerBlock } from '../../server/protocol/index.js'

/** The same answer with nothing folded: paper has no disclosures. */
export function unfoldAnswer(answer: Answer): Answer {
  return { ...answer, blocks: answer.blocks.map(unfoldBlock) }
}

function unfoldBlock(block: AnswerBlock): AnswerBlock {
  if (block.type !== 'card') return { ...block, folded: false }
  return { ...block, folded: false, sections: block.sections.map((section) => ({ ...section, folded: false })) }
}

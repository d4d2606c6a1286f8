import type { Answer, AnswerBlock, Citation, CitedText } from '../../server/protocol/index.js'

/** Citations of an answer under the numbers people see. */
export interface NumberedCitations {
  /** In the order of their numbers, which count from 1. */
  readonly inOrder: readonly Citation[]
  /** The number of a citation; nothing for an id that the answer does not define. */
  numberOf(citationId: string): number | undefined
}

/** Numbers citations in the order in which a reader meets them; those nobody refers to come last. */
export function numberCitations({ blocks, citations }: Pick<Answer, 'blocks' | 'citations'>): NumberedCitations {
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  const ids = [...new Set([...blocks.flatMap(citedIds), ...byId.keys()])].filter((id) => byId.has(id))
  const numbers = new Map(ids.map((id, index) => [id, index + 1]))
  return { inOrder: ids.flatMap((id) => byId.get(id) ?? []), numberOf: (id) => numbers.get(id) }
}

function citedIds(block: AnswerBlock): readonly string[] {
  return citedParts(block).flatMap((part) => part.citationIds)
}

/** Every cited text of a block in reading order. */
function citedParts(block: AnswerBlock): readonly CitedText[] {
  switch (block.type) {
    case 'text':
      return [block]
    case 'list':
    case 'steps':
      return [block, ...block.items]
    case 'quote':
      return block.governing ? [block.governing, block] : [block]
    case 'table':
      return [block, ...block.rows.flat()]
    case 'card':
      return [block, ...block.sections.flatMap((section) => section.items)]
  }
}

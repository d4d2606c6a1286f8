import type { AnswerBlock, CitedText } from '../answer.js'

/** Every piece of cited text of a block, lead first; for a card, its sections' items. */
export function citedTextsOf(block: AnswerBlock): readonly CitedText[] {
  const lead: CitedText = { text: block.text, citationIds: block.citationIds }
  switch (block.type) {
    case 'text':
      return [lead]
    case 'quote':
      return block.governing ? [lead, block.governing] : [lead]
    case 'list':
    case 'steps':
      return [lead, ...block.items]
    case 'table':
      return [lead, ...block.rows.flat()]
    case 'card':
      return [lead, ...block.sections.flatMap(({ items }) => items)]
  }
}

/** What is shown without unfolding anything. */
export function unfoldedTexts(blocks: readonly AnswerBlock[]): readonly string[] {
  return blocks
    .filter(({ folded }) => !folded)
    .flatMap((block) =>
      block.type === 'card'
        ? [
            block.text,
            ...block.sections.filter(({ folded }) => !folded).flatMap(({ text, items }) => [text, ...items.map((item) => item.text)])
          ]
        : citedTextsOf(block).map(({ text }) => text)
    )
}

/** All text of blocks, folded or not, one piece per line. */
export function textOfBlocks(blocks: readonly AnswerBlock[]): string {
  return blocks
    .flatMap(citedTextsOf)
    .map(({ text }) => text)
    .join('\n')
}

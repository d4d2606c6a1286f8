import type { Citation } from '../../../knowledge/index.js'
import type { AnswerBlock, CitedText } from '../answer.js'
import { citedTextsOf } from '../compose/text-of-blocks.js'

/** Blocks and citations with ids `c1`, `c2` … in the order in which a reader meets them; citations nobody uses are left out. */
export function numberCitations(
  blocks: readonly AnswerBlock[],
  citations: readonly Citation[]
): { readonly blocks: AnswerBlock[]; readonly citations: Citation[] } {
  const used = [...new Set(blocks.flatMap(citedTextsOf).flatMap(({ citationIds }) => citationIds))]
  const known = used.filter((id) => citations.some((citation) => citation.id === id))
  const newIds = new Map(known.map((id, at) => [id, `c${at + 1}`]))
  const renumber = <Cited extends CitedText>(piece: Cited): Cited => ({
    ...piece,
    citationIds: piece.citationIds.flatMap((id) => newIds.get(id) ?? [])
  })
  return {
    blocks: blocks.map((block) => renumberBlock(block, renumber)),
    citations: known.map((id) => ({ ...citations.find((citation) => citation.id === id)!, id: newIds.get(id)! }))
  }
}

/** A block with every cited piece of it renumbered. */
export function renumberBlock(block: AnswerBlock, renumber: <Cited extends CitedText>(piece: Cited) => Cited): AnswerBlock {
  const lead = renumber(block)
  switch (lead.type) {
    case 'text':
      return lead
    case 'quote':
      return lead.governing ? { ...lead, governing: renumber(lead.governing) } : lead
    case 'list':
    case 'steps':
      return { ...lead, items: lead.items.map(renumber) }
    case 'table':
      return { ...lead, rows: lead.rows.map((row) => row.map(renumber)) }
    case 'card':
      return { ...lead, sections: lead.sections.map((section) => ({ ...section, items: section.items.map(renumber) })) }
  }
}

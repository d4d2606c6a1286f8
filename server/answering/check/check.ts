import type { Citation } from '../../../knowledge/index.js'
import type { AnswerBlock, CitedText } from '../answer.js'
import { type AnswerStep, continueWith, finishWith } from '../answer-context.js'
import type { DroppedPiece } from '../answer-tools.js'
import { composeRefusal } from '../compose/compose-refusal.js'
import { citedTextsOf } from '../compose/text-of-blocks.js'
import { checkSentence } from './check-sentence.js'

/**
 * Drops every piece whose values do not stand in the quotes it cites. Quotes must equal their citation.
 * An answer that keeps no cited piece becomes a refusal.
 */
export const check: AnswerStep = {
  name: 'check',
  run(context, tools) {
    const { draft } = context
    const byId = new Map(draft.citations.map((citation) => [citation.id, citation]))
    const dropped: DroppedPiece[] = []
    const blocks = draft.blocks.flatMap((block) => checkedBlock(block, byId, dropped) ?? [])
    const keepsFacts = blocks.some((block) => citedTextsOf(block).some(({ citationIds }) => citationIds.length > 0))
    const checked = { ...context, dropped }
    return keepsFacts ? continueWith({ ...checked, draft: { ...draft, blocks } }) : finishWith(checked, composeRefusal(context, tools))
  }
}

/** The block without unsupported pieces, which are added to `dropped`; `undefined` when nothing of it is left. */
export function checkedBlock(
  block: AnswerBlock,
  citations: ReadonlyMap<string, Citation>,
  dropped: DroppedPiece[] = []
): AnswerBlock | undefined {
  const holds = (piece: CitedText) => isSupported(piece, citations, dropped)
  switch (block.type) {
    case 'text':
      return holds(block) ? block : undefined
    case 'quote': {
      const exact = block.citationIds.some((id) => citations.get(id)?.quote === block.text)
      if (!exact) return undefined
      const { governing, ...alone } = block
      return governing && holds(governing) ? block : alone
    }
    case 'list':
    case 'steps': {
      const items = block.items.filter((item) => item.citationIds.length > 0 && holds(item))
      return items.length > 0 ? { ...block, items } : undefined
    }
    case 'table': {
      const rows = block.rows.filter((row) => row.every(holds) && row.some(({ citationIds }) => citationIds.length > 0))
      return rows.length > 0 ? { ...block, rows } : undefined
    }
    case 'card': {
      const sections = block.sections
        .map((section) => ({ ...section, items: section.items.filter((item) => item.citationIds.length > 0 && holds(item)) }))
        .filter(({ items }) => items.length > 0)
      return sections.length > 0 ? { ...block, sections } : undefined
    }
  }
}

function isSupported({ text, citationIds }: CitedText, citations: ReadonlyMap<string, Citation>, dropped: DroppedPiece[]): boolean {
  const cited = citationIds.flatMap((id) => citations.get(id) ?? [])
  const quotes = cited.flatMap(({ quote, title, label }) => [quote, title, label])
  const check = checkSentence(text, quotes, { checkWords: false })
  if (!check.supported) dropped.push({ text, failure: check.failure, detail: check.detail })
  return check.supported
}

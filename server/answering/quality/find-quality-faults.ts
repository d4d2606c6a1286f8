import type { Citation } from '../../../knowledge/index.js'
import type { Answer, AnswerBlock, CitedText } from '../answer.js'
import { checkSentence } from '../check/check-sentence.js'
import { citedTextsOf } from '../compose/text-of-blocks.js'
import type { CitedPlace } from './recorded-answer.js'

/** What may be wrong with an answer that can be seen without knowing the right one; closed list, words in `quality-words.vi.ts`. */
export type QualityFault = 'quote_differs' | 'label_differs' | 'validity_differs' | 'citation_unresolved' | 'fact_uncited' | 'unsupported'

/** A fault, and the words at which it was seen (a piece of the answer or a label). */
export interface SeenFault {
  readonly fault: QualityFault
  readonly at: string
}

/** Citations whose quote, label or validity is not what stands at the place they name. */
export function citationFaults(
  citations: readonly Citation[],
  places: readonly CitedPlace[],
  askedOfAnotherDay: boolean
): readonly SeenFault[] {
  return citations.flatMap((citation) => {
    const place = places.find(({ id }) => id === citation.id)
    const exact = place?.exists && citation.quote !== '' && citation.quote === place.textThere
    const inForce = citation.validity.status === place?.validity && (place.validity !== 'expired' || askedOfAnotherDay)
    return [
      ...(exact ? [] : [{ fault: 'quote_differs', at: citation.label } as const]),
      ...(citation.label === place?.label ? [] : [{ fault: 'label_differs', at: citation.label } as const]),
      ...(inForce ? [] : [{ fault: 'validity_differs', at: citation.label } as const])
    ]
  })
}

/** Ids that blocks name and no citation bears; an answer that names none at all is a fault too. */
export function unresolvedFaults({ blocks, citations }: Pick<Answer, 'blocks' | 'citations'>): readonly SeenFault[] {
  const named = blocks.flatMap(citedTextsOf).flatMap(({ citationIds }) => citationIds)
  const known = new Set(citations.map(({ id }) => id))
  const unknown = named.filter((id) => !known.has(id))
  if (named.length === 0) return [{ fault: 'citation_unresolved', at: '' }]
  return unknown.map((id) => ({ fault: 'citation_unresolved', at: id }))
}

/** Pieces that state a number and cite nothing, and lists, cards, tables and quotes without any citation. */
export function uncitedFaults(blocks: readonly AnswerBlock[]): readonly SeenFault[] {
  return blocks
    .flatMap((block) => {
      const bare = factPieces(block).filter(({ text, citationIds }) => /\d/.test(text) && citationIds.length === 0)
      const isBareWhole = block.type !== 'text' && citedTextsOf(block).every(({ citationIds }) => citationIds.length === 0)
      return bare.length === 0 && isBareWhole ? [block] : bare
    })
    .map(({ text }) => ({ fault: 'fact_uncited', at: text }))
}

/** Cited pieces, and those of them that their quotes do not support. */
export function supportOf({ blocks, citations, engine }: Pick<Answer, 'blocks' | 'citations' | 'engine'>): {
  readonly pieces: number
  readonly faults: readonly SeenFault[]
} {
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  const pieces = blocks.flatMap(citedTextsOf).filter(({ citationIds }) => citationIds.length > 0)
  const unsupported = pieces.filter(({ text, citationIds }) => {
    const quotes = citationIds.flatMap((id) => byId.get(id) ?? []).flatMap(({ quote, title, label }) => [quote, title, label])
    return !checkSentence(text, quotes, { checkWords: engine === 'model' }).supported
  })
  return { pieces: pieces.length, faults: unsupported.map(({ text }) => ({ fault: 'unsupported', at: text })) }
}

/** Pieces that state facts; leads of lists, tables and cards cite through what stands below them. */
function factPieces(block: AnswerBlock): readonly CitedText[] {
  if (block.type === 'text' || block.type === 'quote') return [block]
  if (block.type === 'table') return block.rows.flat()
  return block.type === 'card' ? block.sections.flatMap(({ items }) => items) : block.items
}

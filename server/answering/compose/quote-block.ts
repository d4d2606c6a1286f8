import type { SourceDocument } from '../../../knowledge/index.js'
import type { QuoteBlock } from '../answer.js'
import type { CitationRegister } from './build-citation.js'
import type { ChosenQuote } from './choose-quotes.js'

/** A chosen range as a quote with its label and governing words; `undefined` when it cannot be cited exactly. */
export function quoteBlock(
  document: SourceDocument,
  quote: ChosenQuote,
  register: CitationRegister,
  folded = false
): QuoteBlock | undefined {
  const { view, start, end, governing } = quote
  const citationIds = register.citeRange(document, view, start, end)
  if (citationIds.length === 0) return undefined
  const opening = governing && {
    text: governing.view.text.slice(governing.start, governing.end),
    citationIds: register.citeRange(document, governing.view, governing.start, governing.end)
  }
  return {
    type: 'quote',
    text: view.text.slice(start, end),
    label: view.label,
    citationIds,
    ...(opening && opening.citationIds.length > 0 ? { governing: opening } : {}),
    ...(folded ? { folded } : {})
  }
}

import type { SourceDocument } from '../../../knowledge/index.js'
import type { CitedText, QuoteBlock } from '../answer.js'
import type { CitationRegister } from './build-citation.js'
import type { ChosenQuote, ProvisionRange } from './choose-quotes.js'

/** A chosen range as a quote with its label and governing words; `undefined` when it cannot be cited exactly. */
export function quoteBlock(
  document: SourceDocument,
  quote: ChosenQuote,
  register: CitationRegister,
  folded = false
): QuoteBlock | undefined {
  const quoted = citedRange(document, quote, register)
  if (!quoted) return undefined
  const governing = quote.governing && citedRange(document, quote.governing, register)
  const { label: _, ...opening } = governing ?? { label: '', text: '', citationIds: [] }
  return { type: 'quote', ...quoted, ...(governing ? { governing: opening } : {}), ...(folded ? { folded } : {}) }
}

function citedRange(
  document: SourceDocument,
  { provision, start, end }: ProvisionRange,
  register: CitationRegister
): (CitedText & { readonly label: string }) | undefined {
  const view = register.view(document, provision.address)
  const citationIds = view ? register.citeRange(document, view, start, end) : []
  return view && citationIds.length > 0 ? { text: view.text.slice(start, end), label: view.label, citationIds } : undefined
}

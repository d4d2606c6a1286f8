import type {
  Citation,
  IsoDate,
  KnowledgeBase,
  ProvisionView,
  ReaderAudiences,
  SourceDocument,
  SourcedText
} from '../../../knowledge/index.js'

/** Where citations are looked up, and for whom and when. */
export interface CitationSource {
  readonly knowledge: KnowledgeBase
  readonly asOf: IsoDate
  readonly audiences: ReaderAudiences
}

/**
 * The citation of `view.text.slice(start, end)` of one document; `undefined` when the range is empty or outside the provision.
 * @param id how the answer names it (`c1`).
 */
export function buildCitation(id: string, document: SourceDocument, view: ProvisionView, start: number, end: number): Citation | undefined {
  if (start < 0 || end > view.text.length || start >= end) return undefined
  const { address, pageNumber } = view.provision
  return {
    id,
    documentId: document.id,
    ...(document.documentNumber ? { documentNumber: document.documentNumber } : {}),
    ...(document.procedure ? { procedureCode: document.procedure.code } : {}),
    title: document.title,
    address,
    label: view.label,
    quote: view.text.slice(start, end),
    start,
    end,
    ...(pageNumber === undefined ? {} : { page: pageNumber }),
    validity: view.validity,
    ...(document.sourceUrl ? { sourceUrl: document.sourceUrl } : {}),
    viewUrl: `/van-ban/${document.id}?doan=${start}-${end}#${address}`
  }
}

/** Collects the citations of one answer; the same words of the same place are one citation. */
export interface CitationRegister {
  /** Ids for a verbatim piece of a document (offsets into the document's text); empty when the place cannot be shown exactly. */
  cite(document: SourceDocument, piece: SourcedText): readonly string[]
  /** Ids for a range of a provision (offsets into the provision's text). */
  citeRange(document: SourceDocument, view: ProvisionView, start: number, end: number): readonly string[]
  /** The provision as this reader sees it on the asked day. */
  view(document: SourceDocument, address: string): ProvisionView | undefined
  all(): readonly Citation[]
}

/** A register that is empty. `prefix` keeps the ids of two registers of one answer apart; `finish` numbers them anew. */
export function citationRegister({ knowledge, asOf, audiences }: CitationSource, prefix = 'c'): CitationRegister {
  const byPlace = new Map<string, Citation>()
  const views = new Map<string, ProvisionView | undefined>()
  const register: CitationRegister = {
    view(document, address) {
      const key = `${document.id}#${address}`
      if (!views.has(key)) views.set(key, knowledge.provision(document.id, address, asOf, audiences))
      return views.get(key)
    },
    cite(document, piece) {
      const view = register.view(document, piece.address)
      if (!view) return []
      const start = piece.start - view.provision.start
      const exact = view.text.slice(start, start + piece.text.length) === piece.text ? start : view.text.indexOf(piece.text)
      return exact < 0 ? [] : register.citeRange(document, view, exact, exact + piece.text.length)
    },
    citeRange(document, view, start, end) {
      const place = `${document.id}#${view.provision.address}?${start}-${end}`
      const known = byPlace.get(place)
      if (known) return [known.id]
      const citation = buildCitation(`${prefix}${byPlace.size + 1}`, document, view, start, end)
      if (!citation) return []
      byPlace.set(place, citation)
      return [citation.id]
    },
    all: () => [...byPlace.values()]
  }
  return register
}

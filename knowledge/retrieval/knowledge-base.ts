import type {
  DocumentKind,
  IsoDate,
  ProcedureRecord,
  Provision,
  ReaderAudiences,
  SourceDocument,
  TopicNode,
  Validity
} from '../domain/index.js'

/** What to look for. */
export interface SearchRequest {
  /** As typed: with or without dấu, abbreviations, everyday words. */
  readonly question: string
  readonly maxResults: number
  /** Law is read as of this day. */
  readonly asOf: IsoDate
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly DocumentKind[]
  readonly audiences: ReaderAudiences
  /** Let expired provisions in (asked for the past, or as history); default false. */
  readonly includeExpired?: boolean
}

/** One article, guide section or procedure that was found. */
export interface SearchHit {
  readonly documentId: string
  readonly kind: DocumentKind
  readonly documentNumber?: string
  readonly procedureCode?: string
  /** The best provision inside: a khoản of the found article, a slot of the found procedure, or the article itself. */
  readonly address: string
  /** Address of the whole article, section or procedure. */
  readonly passageAddress: string
  /** `12` for Điều 12. */
  readonly article?: string
  readonly label: string
  readonly title: string
  /** Comparable within one search only; higher is better. */
  readonly score: number
  /** Probability, 0 to 1, that this is what was asked for. */
  readonly confidence: number
  /**
   * What the ranker itself said, before it was read as a probability: weights learned on that scale go by it. Absent: `confidence`.
   */
  readonly said?: number
  /** Up to about 240 characters of canonical text around the best words. */
  readonly snippet: string
  readonly validity: Validity
}

/** What was found, best first, and what the question was taken to say. */
export interface SearchOutcome {
  /** The question with dấu restored and abbreviations expanded. */
  readonly understoodAs: string
  /** True when `understoodAs` says something else than was typed (beyond case and spaces). */
  readonly changed: boolean
  readonly hits: readonly SearchHit[]
}

/** A provision ready to be shown and cited. */
export interface ProvisionView {
  readonly documentId: string
  readonly provision: Provision
  /** Canonical text of the provision, children included: what citation offsets count in. */
  readonly text: string
  readonly label: string
  /** Headings above it, outermost first. */
  readonly breadcrumb: readonly string[]
  /** Direct children, in reading order. */
  readonly children: readonly Provision[]
  /** The provision itself and its ancestors, innermost first. */
  readonly chain: readonly Provision[]
  readonly validity: Validity
}

/** Counts and origin of the open generation. */
export interface GenerationInfo {
  readonly number: number
  readonly builtAt: string
  readonly documents: number
  readonly passages: number
  readonly embeddingModel: string
}

/**
 * The published knowledge, as answering and the server see it: one open, immutable generation.
 * Every reader filters by audience and validity before ranking. Nothing found is an empty list or `undefined`.
 */
export interface KnowledgeBase {
  readonly generation: GenerationInfo
  search(request: SearchRequest): Promise<SearchOutcome>
  /** Restored dấu, expanded abbreviations; the typed text itself when nothing needed changing. */
  understand(question: string): { readonly understoodAs: string; readonly changed: boolean }
  document(documentId: string, audiences: ReaderAudiences): SourceDocument | undefined
  /** Every document with this number, newest first (a number can be shared). Compared NFC and case-folded. */
  documentsByNumber(documentNumber: string, audiences: ReaderAudiences): readonly SourceDocument[]
  /** Regulations of this name, newest first, without regard to dấu, case, year and what stands in brackets ("Luật Hộ tịch"). */
  documentsByName(name: string, audiences: ReaderAudiences): readonly SourceDocument[]
  provision(documentId: string, address: string, asOf: IsoDate, audiences: ReaderAudiences): ProvisionView | undefined
  /** Heading (empty without one) and canonical text of a found passage, as `provision` has them; nothing around it is read for articles. */
  passage(
    documentId: string,
    passageAddress: string,
    audiences: ReaderAudiences
  ): { readonly title: string; readonly text: string } | undefined
  procedure(code: string, audiences: ReaderAudiences): { readonly document: SourceDocument; readonly record: ProcedureRecord } | undefined
  tree(audiences: ReaderAudiences): readonly TopicNode[]
  close(): void
}

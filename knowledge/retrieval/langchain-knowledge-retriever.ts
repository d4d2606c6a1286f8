import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { Document } from '@langchain/core/documents'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import type { IsoDate, SourceDocument } from '../domain/index.js'
import type { KnowledgeBase, SearchHit, SearchRequest } from './knowledge-base.js'

/** What a chain may find, and as of which day. */
export interface KnowledgeRetrieverOptions extends BaseRetrieverInput {
  readonly knowledge: KnowledgeBase
  /** Day as of which law is read, asked anew for every question. */
  readonly today: () => IsoDate
  readonly audiences: SearchRequest['audiences']
  readonly maxResults?: number
  readonly kinds?: readonly SourceDocument['kind'][]
}

const USUAL_RESULTS = 5

/** The published knowledge as a LangChain retriever: each document is one provision, verbatim, with its label and validity as metadata. */
export class KnowledgeRetriever extends BaseRetriever<KnowledgeMetadata> {
  static override lc_name(): string {
    return 'KnowledgeRetriever'
  }

  override lc_namespace = ['tro-ly-cong', 'retrievers']
  readonly #options: KnowledgeRetrieverOptions

  constructor(options: KnowledgeRetrieverOptions) {
    super(options)
    this.#options = options
  }

  override async _getRelevantDocuments(question: string, _run?: CallbackManagerForRetrieverRun): Promise<Document<KnowledgeMetadata>[]> {
    const { knowledge, today, audiences, kinds, maxResults = USUAL_RESULTS } = this.#options
    const asOf = today()
    const { hits } = await knowledge.search({ question, maxResults, asOf, audiences, ...(kinds ? { kinds } : {}) })
    return hits.map((hit) => {
      const view = knowledge.provision(hit.documentId, hit.address, asOf, audiences)
      return new Document({ id: `${hit.documentId}#${hit.address}`, pageContent: view?.text ?? hit.snippet, metadata: metadataOf(hit) })
    })
  }
}

/** What is known of a retrieved provision. */
export type KnowledgeMetadata = Pick<SearchHit, 'documentId' | 'kind' | 'address' | 'label' | 'title' | 'confidence' | 'validity'> &
  Partial<Pick<SearchHit, 'documentNumber' | 'procedureCode' | 'article'>>

function metadataOf(hit: SearchHit): KnowledgeMetadata {
  const { score: _score, snippet: _snippet, passageAddress: _passage, ...metadata } = hit
  return metadata
}

import type { IsoDate, ReaderAudiences, TopicNode } from '../domain/index.js'
import type { EmbeddingModel } from '../index/embedding/embedding-model.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'
import type { GenerationInfo, KnowledgeBase, SearchOutcome, SearchRequest } from './knowledge-base.js'
import { KnowledgeSearch } from './knowledge-search.js'
import { PublishedDocuments } from './published-documents.js'
import { QuestionVectors } from './vectors/question-vectors.js'
import { wordingToEmbed } from './vectors/wording-to-embed.js'

/** The port over one open generation. */
export class GenerationKnowledgeBase implements KnowledgeBase {
  readonly generation: GenerationInfo
  readonly #documents: PublishedDocuments
  readonly #search: KnowledgeSearch
  readonly #vectors: QuestionVectors | undefined

  /** @param embedding the model that made the vectors of the generation; used only where it has some. */
  constructor(
    private readonly open: OpenGeneration,
    embedding?: EmbeddingModel
  ) {
    const { number, builtAt, counts, embeddingModel } = open.manifest
    this.generation = { number, builtAt, documents: counts.documents, passages: counts.passages, embeddingModel }
    this.#documents = new PublishedDocuments(open)
    this.#search = new KnowledgeSearch(open)
    this.#vectors = embedding && open.vectors ? new QuestionVectors(embedding) : undefined
  }

  async search(request: SearchRequest): Promise<SearchOutcome> {
    const vector = await this.#vectors?.of(wordingToEmbed(request.question, this.understand(request.question).understoodAs))
    return this.#search.search(request, vector)
  }

  understand(question: string) {
    return this.#search.understand(question)
  }

  document(documentId: string, audiences: ReaderAudiences) {
    return this.#documents.document(documentId, audiences)
  }

  documentsByNumber(documentNumber: string, audiences: ReaderAudiences) {
    return this.#documents.documentsByNumber(documentNumber, audiences)
  }

  documentsByName(name: string, audiences: ReaderAudiences) {
    return this.#documents.documentsByName(name, audiences)
  }

  provision(documentId: string, address: string, asOf: IsoDate, audiences: ReaderAudiences) {
    return this.#documents.provision(documentId, address, asOf, audiences)
  }

  procedure(code: string, audiences: ReaderAudiences) {
    return this.#documents.procedure(code, audiences)
  }

  tree(audiences: ReaderAudiences): readonly TopicNode[] {
    return visible(this.open.tree, audiences)
  }

  close(): void {
    this.open.archive.close()
  }
}

function visible(nodes: readonly TopicNode[], audiences: ReaderAudiences): TopicNode[] {
  return nodes.flatMap((node) => (audiences.includes(node.audience) ? [{ ...node, children: visible(node.children, audiences) }] : []))
}

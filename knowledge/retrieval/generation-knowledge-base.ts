import type { IsoDate, ReaderAudiences, TopicNode } from '../domain/index.js'
import { KeptValues } from '../index/documents/kept-values.js'
import type { EmbeddingModel } from '../index/embedding/embedding-model.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'
import type { Steps } from './in-steps.js'
import type { GenerationInfo, KnowledgeBase, SearchOutcome, SearchRequest } from './knowledge-base.js'
import { KnowledgeSearch } from './knowledge-search.js'
import { PublishedDocuments } from './published-documents.js'
import { QuestionVectors } from './vectors/question-vectors.js'
import { wordingToEmbed } from './vectors/wording-to-embed.js'

/** Results kept of the latest searches, all together; some two kilobytes each. */
const RESULTS_KEPT = 4_000

/** The port over one open generation. */
export class GenerationKnowledgeBase implements KnowledgeBase {
  readonly generation: GenerationInfo
  readonly #search: KnowledgeSearch
  readonly #documents: PublishedDocuments
  readonly #vectors: QuestionVectors | undefined
  readonly #kept: KeptValues<string, SearchOutcome>

  private constructor(
    private readonly open: OpenGeneration,
    documents: PublishedDocuments,
    search: KnowledgeSearch,
    embedding: EmbeddingModel | undefined,
    resultsKept: number
  ) {
    const { number, builtAt, counts, embeddingModel } = open.manifest
    this.generation = { number, builtAt, documents: counts.documents, passages: counts.passages, embeddingModel }
    this.#documents = documents
    this.#search = search
    this.#vectors = embedding && open.vectors ? new QuestionVectors(embedding) : undefined
    this.#kept = new KeptValues(resultsKept)
  }

  /**
   * Makes everything ready, in steps.
   * @param embedding the model that made the vectors of the generation; used only where it has some.
   * @param resultsKept how many results of the latest searches are kept: a generation never changes, and people ask the same things.
   */
  static *opening(open: OpenGeneration, embedding?: EmbeddingModel, resultsKept = RESULTS_KEPT): Steps<GenerationKnowledgeBase> {
    const documents = new PublishedDocuments(open)
    yield
    const search = yield* KnowledgeSearch.opening(open)
    return new GenerationKnowledgeBase(open, documents, search, embedding, resultsKept)
  }

  async search(request: SearchRequest): Promise<SearchOutcome> {
    const { question, maxResults, asOf, kinds, audiences, includeExpired } = request
    const key = JSON.stringify([question, maxResults, asOf, kinds, audiences, includeExpired])
    const known = this.#kept.get(key)
    if (known) return known
    const wanted = this.#vectors && wordingToEmbed(question, this.understand(question).understoodAs)
    const vector = wanted === undefined ? undefined : await this.#vectors?.of(wanted)
    const outcome = this.#search.search(request, vector)
    // A search that had to do without its vector is not kept: the model may be back for the next one.
    if (!this.#vectors || vector) this.#kept.set(key, outcome, outcome.hits.length + 1)
    return outcome
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

  passage(documentId: string, passageAddress: string, audiences: ReaderAudiences) {
    return this.#documents.passage(documentId, passageAddress, audiences, this.#search.numberOfFound(documentId, passageAddress))
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

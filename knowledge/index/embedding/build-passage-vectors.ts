import { KnowledgeError } from '../../domain/index.js'
import { writeArrays } from '../generation/array-files.js'
import { VECTORS_FOLDER } from '../generation/generation-paths.js'
import type { GenerationWriter } from '../generation/generation-writer.js'
import { HnswVectorIndex } from '../vector/hnsw-vector-index.js'
import { EmbeddedTexts } from './embedded-texts.js'
import { embeddingMessages } from './embedding-messages.vi.js'
import type { EmbeddingModel } from './embedding-model.js'
import { digestOfText } from './text-to-embed.js'

const TEXTS_PER_CALL = 64
/** A former graph is gone on with while at most this share of its points is dead. */
const MOST_DEAD = 0.3
const POINTS_PER_TURN = 256

/**
 * Gives every passage of a generation its vector. Texts are embedded in batches as they come, those embedded before are not sent again;
 * the graph of the generation before is gone on with where most of it still holds, since drawing it takes longer than everything else.
 */
export class PassageVectorsBuilder {
  readonly #texts: EmbeddedTexts
  readonly #pending = new Map<string, string>()

  constructor(
    dataDirectory: string,
    private readonly model: EmbeddingModel
  ) {
    this.#texts = EmbeddedTexts.open(dataDirectory, model)
  }

  /** Takes the text of a passage; returns the digest its vector is kept under. @throws KnowledgeError `embedding_unavailable` */
  async add(text: string): Promise<string> {
    const digest = digestOfText(text)
    if (this.#texts.has(digest) || this.#pending.has(digest)) return digest
    this.#pending.set(digest, text)
    if (this.#pending.size >= TEXTS_PER_CALL) await this.#embedPending()
    return digest
  }

  /** Whether the vector of a text is known. */
  has(digest: string): boolean {
    return this.#texts.has(digest)
  }

  /** Writes graph and digests (by passage number) into the generation. @throws KnowledgeError `embedding_unavailable` */
  async finish(writer: GenerationWriter, digests: readonly string[], former: HnswVectorIndex | undefined): Promise<void> {
    await this.#embedPending()
    const wanted = new Set(digests)
    const graph = await this.#graphOf(wanted, former)
    await graph.save(writer.folder(VECTORS_FOLDER))
    writer.adopt(VECTORS_FOLDER)
    writeArrays(writer, VECTORS_FOLDER, { digests })
    this.#texts.keepOnly(wanted)
  }

  close(): void {
    this.#texts.close()
  }

  async #graphOf(wanted: ReadonlySet<string>, former: HnswVectorIndex | undefined): Promise<HnswVectorIndex> {
    const living = former ? [...former.ids].filter((digest) => wanted.has(digest)).length : 0
    const goOn = former?.dimensions === this.model.dimensions && former.points - living <= MOST_DEAD * former.points
    const graph = former && goOn ? former : new HnswVectorIndex(this.model.dimensions)
    for (const digest of [...graph.ids]) if (!wanted.has(digest)) graph.delete(digest)
    graph.reserve(graph.points + wanted.size - graph.size)
    let added = 0
    for (const digest of wanted) {
      if (graph.has(digest)) continue
      graph.add(digest, this.#texts.vector(digest))
      if (++added % POINTS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    return graph
  }

  async #embedPending(): Promise<void> {
    if (this.#pending.size === 0) return
    const [digests, texts] = [[...this.#pending.keys()], [...this.#pending.values()]]
    this.#pending.clear()
    const vectors = await this.model.embedDocuments(texts).catch((error: unknown) => Promise.reject(this.#stopped(error)))
    if (vectors.some((vector) => !vector.every(Number.isFinite))) throw this.#stopped(embeddingMessages.notNumbers(this.model.name))
    this.#texts.add(vectors.map((vector, place) => ({ digest: digests[place]!, vector })))
  }

  #stopped(cause: unknown): unknown {
    const known = cause instanceof KnowledgeError || typeof cause === 'string'
    if (!known) return cause
    const reason = typeof cause === 'string' ? cause : cause.message
    return new KnowledgeError('embedding_unavailable', embeddingMessages.publishingStopped(reason), { model: this.model.name }, { cause })
  }
}

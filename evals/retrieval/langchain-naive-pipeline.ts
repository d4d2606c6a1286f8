import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory'
import { Document } from '@langchain/core/documents'
import { Embeddings } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import { learnTermStatistics, RandomIndexingModel } from '../../knowledge/index.js'

/** One text with a name that a slice of it stands for. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** As tutorials set them. */
const SLICE = { chunkSize: 1000, chunkOverlap: 200 }
/** Slices fetched, so that enough different texts are among them. */
const SLICES_FETCHED = 300

/** The pipeline of tutorials: slices of 1,000/200 characters, vectors of the embedded model, an exact store in memory. */
export class NaivePipeline {
  private constructor(
    private readonly store: MemoryVectorStore,
    readonly slices: number
  ) {}

  /** Cuts, embeds and stores. The default embedding learns how rare terms are from the slices themselves, as it does when publishing. */
  static async of(texts: readonly NamedText[]): Promise<NaivePipeline> {
    const splitter = new RecursiveCharacterTextSplitter(SLICE)
    const slices: Document[] = []
    for (const { name, text } of texts) {
      for (const pageContent of await splitter.splitText(text)) slices.push(new Document({ pageContent, metadata: { name } }))
    }
    const model = new RandomIndexingModel(await learnTermStatistics(slices.map(({ pageContent }) => pageContent)))
    const store = new MemoryVectorStore(new EmbeddedDefault(model))
    await store.addDocuments(slices)
    return new NaivePipeline(store, slices.length)
  }

  /** Names of the texts nearest to a question, nearest first, each once. */
  async search(question: string): Promise<readonly string[]> {
    const found = await this.store.similaritySearch(question, SLICES_FETCHED)
    return [...new Set(found.map(({ metadata }) => String(metadata['name'])))]
  }
}

/** The embedded default model as LangChain sees embeddings. */
class EmbeddedDefault extends Embeddings {
  constructor(private readonly model: RandomIndexingModel) {
    super({})
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.model.embedDocuments(texts)).map((vector) => [...vector])
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...(await this.model.embedQuery(text))]
  }
}

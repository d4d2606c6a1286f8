import type { KnowledgeRetriever, KnowledgeRetrieverOptions } from './langchain-knowledge-retriever.js'

/** The published knowledge as a LangChain retriever. LangChain is loaded only now: it takes longer than all the rest of a start. */
export async function openKnowledgeRetriever(options: KnowledgeRetrieverOptions): Promise<KnowledgeRetriever> {
  const { KnowledgeRetriever } = await import('./langchain-knowledge-retriever.js')
  return new KnowledgeRetriever(options)
}

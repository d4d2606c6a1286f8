import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceDocument, TopicNode } from '../domain/index.js'
import { buildGeneration } from '../index/generation/build-generation.js'
import type { KnowledgeBase } from '../retrieval/knowledge-base.js'
import { openKnowledgeBase } from '../retrieval/open-knowledge-base.js'

/** A real knowledge base of these documents in a directory of its own, which `close` removes. */
export function knowledgeBaseOf(...documents: readonly SourceDocument[]): Promise<KnowledgeBase> {
  return knowledgeBaseWithTree(documents, [])
}

/** As `knowledgeBaseOf`, with a tree of topics. */
export async function knowledgeBaseWithTree(documents: readonly SourceDocument[], tree: readonly TopicNode[]): Promise<KnowledgeBase> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'tro-ly-cong-'))
  await buildGeneration(documents, tree, { dataDirectory, publishedDigest: 'test', builtAt: '2026-07-01T00:00:00.000Z' })
  const knowledge = openKnowledgeBase(dataDirectory)
  const close = knowledge.close.bind(knowledge)
  knowledge.close = () => {
    close()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  return knowledge
}

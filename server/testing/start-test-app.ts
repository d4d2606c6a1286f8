import type { FastifyInstance } from 'fastify'
import type { KnowledgeBase, SourceDocument, TopicNode } from '../../knowledge/index.js'
import { knowledgeBaseWithTree, makeGuide, makeProcedure, makeRegulation } from '../../knowledge/testing/index.js'
import { type AppParts, buildApp } from '../app.js'
import type { Config } from '../config.js'
import { SqlitePeopleStore } from '../people/sqlite-people-store.js'
import { makeConfig } from './make-config.js'

/** A server over real knowledge of a few documents, people in memory. Close it with `app.close()`. */
export interface TestAppOptions extends Partial<Omit<AppParts, 'config'>> {
  readonly config?: Partial<Config>
  readonly documents?: readonly SourceDocument[]
}

const EXAMPLES = [makeProcedure(), makeRegulation(), makeGuide()]
const TREE: readonly TopicNode[] = [
  {
    id: 'ho-tich',
    name: 'Hộ tịch',
    audience: 'public',
    documentIds: ['tthc-1.001193'],
    children: [],
    description: 'Khai sinh, kết hôn, khai tử'
  }
]

/** Builds the app; without documents it knows an ordinary đăng ký khai sinh, a Luật Hộ tịch and a guide. */
export async function startTestApp({ config, documents = EXAMPLES, ...parts }: TestAppOptions = {}): Promise<FastifyInstance> {
  let base: KnowledgeBase | undefined
  return buildApp({
    config: makeConfig(config),
    knowledge: {
      currentNumber: () => 1,
      open: async () => {
        base ??= await knowledgeBaseWithTree(documents, TREE)
        return base
      }
    },
    people: await SqlitePeopleStore.open(':memory:'),
    now: () => new Date('2026-07-15T03:00:00Z'),
    pollIntervalMs: 0,
    ...parts
  })
}

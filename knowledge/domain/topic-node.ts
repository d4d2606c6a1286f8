import type { Audience } from './audience.js'

/** A topic of the knowledge tree (cây tri thức) under which documents hang. */
export interface TopicNode {
  readonly id: string
  readonly name: string
  /** One sentence for people; absent when the name says it all. */
  readonly description?: string
  readonly audience: Audience
  readonly documentIds: readonly string[]
  readonly children: readonly TopicNode[]
}

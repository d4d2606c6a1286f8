import type { Audience } from './audience.js'

/** A topic of the knowledge tree (cây tri thức) under which documents hang. */
export interface TopicNode {
  readonly id: string
  readonly name: string
  /** One sentence for people; absent when the name says it all. */
  readonly description?: string
  readonly audience: Audience
  readonly documentIds: readonly string[]
  /** Fields (lĩnh vực) whose procedures hang here unless they name topics of their own. */
  readonly fields?: readonly string[]
  readonly children: readonly TopicNode[]
}

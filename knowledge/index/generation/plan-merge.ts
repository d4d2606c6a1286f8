import type { PublishedDocuments } from './build-options.js'

type States = PublishedDocuments['states']

/** What goes on of a former generation, and what has to be read. */
export interface MergePlan {
  /** Ids of documents that are new or not as they were. */
  readonly changed: ReadonlySet<string>
  /** Former number of every document that goes on, by id. */
  readonly keptAt: ReadonlyMap<string, number>
  /** Whether documents that go on stand in the same order as before. */
  readonly inOrder: boolean
}

/** Compares what a generation holds with what is to be published. */
export function planMerge(former: States, wanted: States): MergePlan {
  const formerAt = new Map(former.map(({ documentId }, place) => [documentId, place]))
  const changed = new Set<string>()
  const keptAt = new Map<string, number>()
  let [last, inOrder] = [-1, true]
  for (const { documentId, digest } of wanted) {
    const place = formerAt.get(documentId)
    if (place === undefined || former[place]!.digest !== digest) {
      changed.add(documentId)
      continue
    }
    keptAt.set(documentId, place)
    inOrder &&= place > last
    last = place
  }
  return { changed, keptAt, inOrder }
}

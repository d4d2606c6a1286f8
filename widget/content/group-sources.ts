import type { Citation } from '../../server/protocol/index.js'

/** Neighbouring citations of one place. */
export interface SourceGroup {
  /** Numbers of the first and last of them, counting from 1. */
  readonly from: number
  readonly to: number
  /** The first of them; its words are the ones a link shows. */
  readonly citation: Citation
}

/** Citations in the order of their numbers, with neighbours of the same document and label together: a card may cite one place twenty times. */
export function groupSources(inOrder: readonly Citation[]): readonly SourceGroup[] {
  const groups: { from: number; to: number; citation: Citation }[] = []
  for (const [index, citation] of inOrder.entries()) {
    const last = groups.at(-1)
    if (last?.citation.documentId === citation.documentId && last.citation.label === citation.label) last.to = index + 1
    else groups.push({ from: index + 1, to: index + 1, citation })
  }
  return groups
}

/** `3` or `3–13`. */
export function numbersOfGroup({ from, to }: SourceGroup): string {
  return from === to ? String(from) : `${from}–${to}`
}

import type { ArchivePlaces } from './archive-places.js'

/** A segment is written anew when what goes on of it is less than this share. */
const LEAST_LIVING_SHARE = 0.5
/** A segment is taken into the new one when it is at most so many times as large: there are never many, and each byte is moved seldom. */
const TAKEN_IN_UP_TO = 2

/** How much of a segment is there, and how much of it goes on. In bytes. */
export interface SegmentUse {
  readonly segment: number
  readonly bytes: number
  readonly living: number
}

/** Bytes of every segment that documents which go on take up. */
export function livingBytes(places: ArchivePlaces, goesOn: (document: number) => boolean): ReadonlyMap<number, number> {
  const living = new Map<number, number>()
  places.segmentOf.forEach((segment, document) => {
    if (!goesOn(document)) return
    const first = document === 0 ? 0 : places.passagesUpTo[document - 1]!
    const last = places.passagesUpTo[document]!
    const passages = last > first ? places.passageEnds[last - 1]! - places.passageStarts[first]! : 0
    const text = (places.textEnds[document]! - places.textStarts[document]!) * 2
    const body = places.bodyEnds[document]! - places.bodyStarts[document]!
    living.set(segment, (living.get(segment) ?? 0) + text + body + passages)
  })
  return living
}

/** Segments whose documents are copied into the new one, which has `newBytes` already; the others are taken over as they are. */
export function segmentsToRewrite(segments: readonly SegmentUse[], newBytes: number): ReadonlySet<number> {
  const rewritten = new Set<number>()
  let gathered = newBytes
  for (const { segment, bytes, living } of segments.toSorted((left, right) => left.living - right.living)) {
    if (living > gathered * TAKEN_IN_UP_TO && living >= bytes * LEAST_LIVING_SHARE) continue
    rewritten.add(segment)
    gathered += living
  }
  return rewritten
}

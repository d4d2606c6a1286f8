import { GrowingUint32Array } from '../lexical/growing-array.js'

/**
 * Where everything of the archive stands. Texts, trees and passages lie in segments, each written once, by one generation, and never changed:
 * the next generation takes over the segments it can, and writes what is new into one of its own.
 */
export interface ArchivePlaces {
  /** Segment of every document. */
  readonly segmentOf: Uint32Array
  /** In UTF-16 units of the segment's texts. */
  readonly textStarts: Uint32Array
  readonly textEnds: Uint32Array
  /** In bytes of the segment's bodies. */
  readonly bodyStarts: Uint32Array
  readonly bodyEnds: Uint32Array
  /** Passages that arrived up to the end of every document. */
  readonly passagesUpTo: Uint32Array
  /** In bytes of the segment's passages; by order of arrival. */
  readonly passageStarts: Uint32Array
  readonly passageEnds: Uint32Array
  /** Arrival number of every passage number. */
  readonly arrivalOf: Uint32Array
  /** Passages (by arrival) whose period of effect is not their document's, with its first and last day as numbers (`dayNumber`). */
  readonly ownPeriods: Uint32Array
  readonly ownFrom: Uint32Array
  readonly ownTo: Uint32Array
}

/** Where one document stands within its segment. */
export interface DocumentPlace {
  readonly segment: number
  readonly textStart: number
  readonly textEnd: number
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly passages: readonly PassagePlace[]
}

/** Where one passage stands, and its own first and last day, where it has a period of its own. */
export interface PassagePlace {
  readonly start: number
  readonly end: number
  readonly period?: { readonly from: number; readonly to: number }
}

/** Collects the places of documents in their order. */
export class ArchivePlacesBuilder {
  readonly #arrays = {
    segmentOf: new GrowingUint32Array(),
    textStarts: new GrowingUint32Array(),
    textEnds: new GrowingUint32Array(),
    bodyStarts: new GrowingUint32Array(),
    bodyEnds: new GrowingUint32Array(),
    passagesUpTo: new GrowingUint32Array(),
    passageStarts: new GrowingUint32Array(),
    passageEnds: new GrowingUint32Array(),
    ownPeriods: new GrowingUint32Array(),
    ownFrom: new GrowingUint32Array(),
    ownTo: new GrowingUint32Array()
  }

  add({ segment, textStart, textEnd, bodyStart, bodyEnd, passages }: DocumentPlace): void {
    const into = this.#arrays
    into.segmentOf.push(segment)
    into.textStarts.push(textStart)
    into.textEnds.push(textEnd)
    into.bodyStarts.push(bodyStart)
    into.bodyEnds.push(bodyEnd)
    for (const { start, end, period } of passages) {
      if (period) {
        into.ownPeriods.push(into.passageStarts.length)
        into.ownFrom.push(period.from)
        into.ownTo.push(period.to)
      }
      into.passageStarts.push(start)
      into.passageEnds.push(end)
    }
    into.passagesUpTo.push(into.passageStarts.length)
  }

  finish(arrivalOf: Uint32Array): ArchivePlaces {
    const { segmentOf, textStarts, textEnds, bodyStarts, bodyEnds, passagesUpTo, passageStarts, passageEnds, ...own } = this.#arrays
    return {
      segmentOf: segmentOf.view(),
      textStarts: textStarts.view(),
      textEnds: textEnds.view(),
      bodyStarts: bodyStarts.view(),
      bodyEnds: bodyEnds.view(),
      passagesUpTo: passagesUpTo.view(),
      passageStarts: passageStarts.view(),
      passageEnds: passageEnds.view(),
      arrivalOf,
      ownPeriods: own.ownPeriods.view(),
      ownFrom: own.ownFrom.view(),
      ownTo: own.ownTo.view()
    }
  }
}

/** Reads the places of single documents back. */
export class ArchivePlacesReader {
  readonly #periods: ReadonlyMap<number, { readonly from: number; readonly to: number }>

  constructor(private readonly places: ArchivePlaces) {
    const { ownPeriods, ownFrom, ownTo } = places
    this.#periods = new Map(Array.from(ownPeriods, (arrival, place) => [arrival, { from: ownFrom[place]!, to: ownTo[place]! }]))
  }

  of(document: number): DocumentPlace {
    const { segmentOf, textStarts, textEnds, bodyStarts, bodyEnds, passagesUpTo, passageStarts, passageEnds } = this.places
    const first = document === 0 ? 0 : passagesUpTo[document - 1]!
    return {
      segment: segmentOf[document]!,
      textStart: textStarts[document]!,
      textEnd: textEnds[document]!,
      bodyStart: bodyStarts[document]!,
      bodyEnd: bodyEnds[document]!,
      passages: Array.from({ length: passagesUpTo[document]! - first }, (_, index) => {
        const period = this.#periods.get(first + index)
        return { start: passageStarts[first + index]!, end: passageEnds[first + index]!, ...(period ? { period } : {}) }
      })
    }
  }
}

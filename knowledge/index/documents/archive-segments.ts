import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchivePlaces } from './archive-places.js'

/** The three files of a segment. Number 0 is what layout 1 wrote. */
export function filesOfSegment(segment: number): { readonly texts: string; readonly bodies: string; readonly passages: string } {
  const name = segment === 0 ? 'documents' : `documents.${segment}`
  return { texts: `${name}.texts.utf16`, bodies: `${name}.bodies.bin`, passages: `${name}.passages.jsonl` }
}

/** Numbers of the segments in which documents stand, rising. */
export function segmentsOf({ segmentOf }: Pick<ArchivePlaces, 'segmentOf'>): readonly number[] {
  return [...new Set(segmentOf)].sort((left, right) => left - right)
}

interface OpenSegment {
  readonly texts: number
  readonly bodies: number
  readonly passages: number
}

/** Reads what lies in the segments of an archive, as it lies there. */
export class ArchiveSegments {
  readonly #open: ReadonlyMap<number, OpenSegment>
  readonly #segmentOfArrival: Uint32Array

  constructor(
    directory: string,
    private readonly places: ArchivePlaces
  ) {
    const opened: number[] = []
    const open = (name: string) => {
      opened.push(openSync(join(directory, name), 'r'))
      return opened.at(-1)!
    }
    try {
      this.#open = new Map(
        segmentsOf(places).map((segment) => {
          const { texts, bodies, passages } = filesOfSegment(segment)
          return [segment, { texts: open(texts), bodies: open(bodies), passages: open(passages) }]
        })
      )
    } catch (error) {
      for (const descriptor of opened) closeSync(descriptor)
      throw error
    }
    this.#segmentOfArrival = new Uint32Array(places.passageEnds.length)
    places.passagesUpTo.forEach((end, document) => {
      this.#segmentOfArrival.fill(places.segmentOf[document]!, document === 0 ? 0 : places.passagesUpTo[document - 1]!, end)
    })
  }

  /** Range of a text in UTF-16 units, as bytes. */
  text(document: number, start: number, end: number): Buffer {
    const first = this.places.textStarts[document]!
    const last = Math.min(this.places.textEnds[document]!, first + end)
    const from = Math.min(first + start, last)
    return read(this.#segment(this.places.segmentOf[document]!).texts, from * 2, last * 2)
  }

  textLength(document: number): number {
    return this.places.textEnds[document]! - this.places.textStarts[document]!
  }

  /** The deflated tree and record of a document. */
  body(document: number): Buffer {
    const { bodies } = this.#segment(this.places.segmentOf[document]!)
    return read(bodies, this.places.bodyStarts[document]!, this.places.bodyEnds[document]!)
  }

  /** A passage as JSON, by order of arrival. */
  passage(arrival: number): Buffer {
    const { passages } = this.#segment(this.#segmentOfArrival[arrival]!)
    return read(passages, this.places.passageStarts[arrival]!, this.places.passageEnds[arrival]!)
  }

  close(): void {
    for (const { texts, bodies, passages } of this.#open.values()) for (const descriptor of [texts, bodies, passages]) closeSync(descriptor)
  }

  /** @throws RangeError where the places are not those that were written. */
  #segment(segment: number): OpenSegment {
    const open = this.#open.get(segment)
    if (!open) throw new RangeError(`no segment ${segment}`)
    return open
  }
}

function read(descriptor: number, start: number, end: number): Buffer {
  const data = Buffer.allocUnsafe(Math.max(0, end - start))
  for (let done = 0; done < data.length; ) {
    const count = readSync(descriptor, data, done, data.length - done, start + done)
    if (count === 0) break
    done += count
  }
  return data
}

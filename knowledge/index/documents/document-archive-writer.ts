import { deflateRawSync } from 'node:zlib'
import type { Passage, SourceDocument } from '../../domain/index.js'
import type { GenerationFileWriter, GenerationWriter } from '../generation/generation-writer.js'
import type { DocumentPlace, PassagePlace } from './archive-places.js'
import { type ArchiveSegments, filesOfSegment } from './archive-segments.js'
import { dayNumber, FIRST_DAY, lastDayNumber } from './day-number.js'
import { cardOf, type DocumentBody } from './document-card.js'

/** Speed over size: structures are read one at a time and must open quickly. */
const COMPRESSION_LEVEL = 1

/** Writes documents into the segment of one generation, so that any text range, any tree and any passage can be read without the rest. */
export class DocumentArchiveWriter {
  readonly segment: number
  #files:
    | { readonly texts: GenerationFileWriter; readonly bodies: GenerationFileWriter; readonly passages: GenerationFileWriter }
    | undefined

  constructor(private readonly writer: GenerationWriter) {
    this.segment = writer.number
  }

  /** Bytes in the segment so far. */
  get bytes(): number {
    const { texts, bodies, passages } = this.#files ?? { texts: { bytes: 0 }, bodies: { bytes: 0 }, passages: { bytes: 0 } }
    return texts.bytes + bodies.bytes + passages.bytes
  }

  /** Writes a document; returns where it stands, and its card as a line. */
  add(document: SourceDocument, passages: readonly Passage[]): { readonly place: DocumentPlace; readonly card: string } {
    const body: DocumentBody = {
      provisions: document.provisions,
      ...(document.procedure ? { procedure: document.procedure } : {})
    }
    const place = this.#write(
      Buffer.from(document.text, 'utf16le'),
      deflateRawSync(JSON.stringify(body), { level: COMPRESSION_LEVEL }),
      passages.map((passage) => Buffer.from(`${JSON.stringify(passage)}\n`)),
      passages.map(({ validity }) => validity && { from: dayNumber(validity.from) ?? FIRST_DAY, to: lastDayNumber(validity) })
    )
    return { place, card: JSON.stringify(cardOf(document)) }
  }

  /** Writes a document of another archive as it lies there; `firstArrival` is that of its first passage. */
  copy(from: ArchiveSegments, document: number, firstArrival: number, { passages }: DocumentPlace): DocumentPlace {
    return this.#write(
      from.text(document, 0, from.textLength(document)),
      from.body(document),
      passages.map((_, index) => from.passage(firstArrival + index)),
      passages.map(({ period }) => period)
    )
  }

  #write(text: Buffer, body: Buffer, passages: readonly Buffer[], periods: readonly PassagePlace['period'][]): DocumentPlace {
    this.#files ??= this.#begin()
    const { texts, bodies, passages: lines } = this.#files
    const [textStart, bodyStart] = [texts.bytes / 2, bodies.bytes]
    texts.write(text)
    bodies.write(body)
    const passagePlaces = passages.map((passage, index): PassagePlace => {
      const start = lines.bytes
      lines.write(passage)
      const period = periods[index]
      return { start, end: lines.bytes, ...(period ? { period } : {}) }
    })
    return { segment: this.segment, textStart, textEnd: texts.bytes / 2, bodyStart, bodyEnd: bodies.bytes, passages: passagePlaces }
  }

  #begin() {
    const { texts, bodies, passages } = filesOfSegment(this.segment)
    return { texts: this.writer.file(texts), bodies: this.writer.file(bodies), passages: this.writer.file(passages) }
  }
}

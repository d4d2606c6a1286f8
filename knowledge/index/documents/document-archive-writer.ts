import { deflateRawSync } from 'node:zlib'
import type { Passage, SourceDocument } from '../../domain/index.js'
import type { GenerationFileWriter, GenerationWriter } from '../generation/generation-writer.js'
import { GrowingUint32Array } from '../lexical/growing-array.js'
import { dayNumber, FIRST_DAY, lastDayNumber } from './day-number.js'
import { cardOf, type DocumentBody } from './document-card.js'

/** Speed over size: structures are read one at a time and must open quickly. */
const COMPRESSION_LEVEL = 1

/** Where everything of the archive stands. Document and passage `i` end at `…Ends[i]` and begin where the one before ended. */
export interface ArchivePlaces {
  /** In UTF-16 units. */
  readonly textEnds: Uint32Array
  /** In bytes. */
  readonly bodyEnds: Uint32Array
  /** In bytes; passages by order of arrival. */
  readonly passageEnds: Uint32Array
  /** Arrival number of every passage number. */
  readonly arrivalOf: Uint32Array
  /** Passages (by arrival) whose period of effect is not their document's, with its first and last day as numbers (`dayNumber`). */
  readonly ownPeriods: Uint32Array
  readonly ownFrom: Uint32Array
  readonly ownTo: Uint32Array
}

/** Writes documents so that any text range, any tree and any passage can be read without the rest. */
export class DocumentArchiveWriter {
  readonly #texts: GenerationFileWriter
  readonly #bodies: GenerationFileWriter
  readonly #passages: GenerationFileWriter
  readonly #cards: GenerationFileWriter
  readonly #textEnds = new GrowingUint32Array()
  readonly #bodyEnds = new GrowingUint32Array()
  readonly #passageEnds = new GrowingUint32Array()
  readonly #ownPeriods = new GrowingUint32Array()
  readonly #ownFrom = new GrowingUint32Array()
  readonly #ownTo = new GrowingUint32Array()

  constructor(writer: GenerationWriter) {
    this.#texts = writer.file('documents.texts.utf16')
    this.#bodies = writer.file('documents.bodies.bin')
    this.#passages = writer.file('documents.passages.jsonl')
    this.#cards = writer.file('documents.cards.jsonl')
  }

  add(document: SourceDocument, passages: readonly Passage[]): void {
    this.#texts.write(Buffer.from(document.text, 'utf16le'))
    this.#textEnds.push(this.#texts.bytes / 2)
    const body: DocumentBody = {
      provisions: document.provisions,
      ...(document.procedure ? { procedure: document.procedure } : {})
    }
    this.#bodies.write(deflateRawSync(JSON.stringify(body), { level: COMPRESSION_LEVEL }))
    this.#bodyEnds.push(this.#bodies.bytes)
    this.#cards.write(Buffer.from(`${JSON.stringify(cardOf(document))}\n`))
    for (const passage of passages) {
      if (passage.validity) {
        this.#ownPeriods.push(this.#passageEnds.length)
        this.#ownFrom.push(dayNumber(passage.validity.from) ?? FIRST_DAY)
        this.#ownTo.push(lastDayNumber(passage.validity))
      }
      this.#passages.write(Buffer.from(`${JSON.stringify(passage)}\n`))
      this.#passageEnds.push(this.#passages.bytes)
    }
  }

  finish(arrivalOf: Uint32Array): ArchivePlaces {
    return {
      textEnds: this.#textEnds.view(),
      bodyEnds: this.#bodyEnds.view(),
      passageEnds: this.#passageEnds.view(),
      arrivalOf,
      ownPeriods: this.#ownPeriods.view(),
      ownFrom: this.#ownFrom.view(),
      ownTo: this.#ownTo.view()
    }
  }
}

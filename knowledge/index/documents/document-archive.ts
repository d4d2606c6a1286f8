import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { KnowledgeError, type Passage, type SourceDocument } from '../../domain/index.js'
import { damagedGeneration } from '../generation/generation-errors.vi.js'
import type { ArchivePlaces } from './archive-places.js'
import { ArchiveSegments } from './archive-segments.js'
import { dayNumber, FIRST_DAY, lastDayNumber } from './day-number.js'
import type { DocumentBody, DocumentCard } from './document-card.js'
import { KeptValues } from './kept-values.js'

/** How much is kept ready of what was read last, in characters: trees and records (of their JSON), passages (of their JSON), whole texts. */
const BODY_CHARACTERS_KEPT = 16_000_000
const PASSAGE_CHARACTERS_KEPT = 4_000_000
const TEXT_CHARACTERS_KEPT = 8_000_000

/** Documents of one generation, read piece by piece; only cards stay in memory. */
export class DocumentArchive {
  readonly cards: readonly DocumentCard[]
  readonly #segments: ArchiveSegments
  readonly #keptBodies = new KeptValues<number, DocumentBody>(BODY_CHARACTERS_KEPT)
  readonly #keptPassages = new KeptValues<number, Passage>(PASSAGE_CHARACTERS_KEPT)
  readonly #keptTexts = new KeptValues<number, string>(TEXT_CHARACTERS_KEPT)

  constructor(
    private readonly directory: string,
    private readonly places: ArchivePlaces
  ) {
    const lines = readFileSync(join(directory, 'documents.cards.jsonl'), 'utf8').trim()
    this.cards = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as DocumentCard)
    this.#segments = new ArchiveSegments(directory, places)
  }

  /** Canonical text of a document, or a range of it (UTF-16, end exclusive). */
  text(document: number, start = 0, end = this.textLength(document)): string {
    const whole = this.#keptTexts.get(document)
    if (whole !== undefined) return whole.slice(start, end)
    return this.#guarded(() => this.#segments.text(document, start, end).toString('utf16le'))
  }

  textLength(document: number): number {
    return this.#segments.textLength(document)
  }

  body(document: number): DocumentBody {
    const known = this.#keptBodies.get(document)
    if (known) return known
    return this.#guarded(() => {
      const json = inflateRawSync(this.#segments.body(document)).toString('utf8')
      const body = JSON.parse(json) as DocumentBody
      this.#keptBodies.set(document, body, json.length)
      return body
    })
  }

  passage(passage: number): Passage {
    const known = this.#keptPassages.get(passage)
    if (known) return known
    const arrival = this.places.arrivalOf[passage]!
    return this.#guarded(() => {
      const data = this.#segments.passage(arrival)
      const found = JSON.parse(data.toString('utf8')) as Passage
      this.#keptPassages.set(passage, found, data.length)
      return found
    })
  }

  /** The whole document, as it was published; text, tree and record are read when they are looked at. */
  document(document: number): SourceDocument {
    const { procedure, ...card } = this.cards[document]!
    let keptBody: DocumentBody | undefined
    let keptText: string | undefined
    const body = () => {
      keptBody ??= this.body(document)
      return keptBody
    }
    const text = () => {
      keptText ??= this.#wholeText(document)
      return keptText
    }
    const whole = {
      ...card,
      get text() {
        return text()
      },
      get provisions() {
        return body().provisions
      }
    }
    if (!procedure) return whole
    return Object.defineProperty(whole, 'procedure', { enumerable: true, get: () => body().procedure })
  }

  /** First and last day of effect of every passage, by passage number. */
  periods(documentOf: Uint32Array): { readonly from: Uint32Array; readonly to: Uint32Array } {
    const firstDays = this.cards.map(({ validity }) => dayNumber(validity.from) ?? FIRST_DAY)
    const lastDays = this.cards.map(({ validity }) => lastDayNumber(validity))
    const from = documentOf.map((document) => firstDays[document]!)
    const to = documentOf.map((document) => lastDays[document]!)
    const { arrivalOf, ownPeriods, ownFrom, ownTo } = this.places
    const own = new Map(Array.from(ownPeriods, (arrival, place) => [arrival, place]))
    if (own.size > 0) {
      arrivalOf.forEach((arrival, passage) => {
        const place = own.get(arrival)
        if (place === undefined) return
        from[passage] = ownFrom[place]!
        to[passage] = ownTo[place]!
      })
    }
    return { from, to }
  }

  close(): void {
    this.#segments.close()
  }

  /** @throws KnowledgeError `generation_damaged` where the bytes of the file were changed. */
  #guarded<Value>(reading: () => Value): Value {
    try {
      return reading()
    } catch (cause) {
      throw new KnowledgeError('generation_damaged', damagedGeneration(this.directory), { directory: this.directory }, { cause })
    }
  }

  #wholeText(document: number): string {
    const known = this.#keptTexts.get(document)
    if (known !== undefined) return known
    const text = this.text(document)
    this.#keptTexts.set(document, text, text.length)
    return text
  }
}

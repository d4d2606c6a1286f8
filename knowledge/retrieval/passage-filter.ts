import type { DocumentKind, IsoDate, ReaderAudiences } from '../domain/index.js'
import { dayNumber, LAST_DAY } from '../index/documents/day-number.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'

/** What decides whether a passage may be found at all. */
export interface FilterRequest {
  readonly asOf: IsoDate
  readonly audiences: ReaderAudiences
  readonly kinds?: readonly DocumentKind[] | undefined
  readonly includeExpired?: boolean | undefined
}

const MASKS_KEPT = 8

/** Marks the passages a request may find, before anything is ranked. */
export class PassageFilter {
  readonly #masks = new Map<string, Uint8Array>()
  readonly #from: Uint32Array
  readonly #to: Uint32Array

  constructor(private readonly generation: OpenGeneration) {
    const { from, to } = generation.archive.periods(generation.lexical.documentOf)
    this.#from = from
    this.#to = to
  }

  /** 1 for every passage that may be found. Period without dates: found. Not yet in force: never. Expired: only when asked for. */
  mask(request: FilterRequest): Uint8Array {
    const key = JSON.stringify([request.asOf, request.audiences, request.kinds ?? [], request.includeExpired ?? false])
    const known = this.#masks.get(key)
    if (known) return known
    const mask = this.#make(request)
    if (this.#masks.size >= MASKS_KEPT) this.#masks.delete(this.#masks.keys().next().value!)
    this.#masks.set(key, mask)
    return mask
  }

  #make({ asOf, audiences, kinds, includeExpired }: FilterRequest): Uint8Array {
    const day = dayNumber(asOf) ?? LAST_DAY
    const { archive, lexical } = this.generation
    const open = archive.cards.map(({ kind, audience }) => audiences.includes(audience) && (kinds?.includes(kind) ?? true))
    return Uint8Array.from(lexical.documentOf, (document, passage) =>
      open[document] && this.#from[passage]! <= day && (includeExpired || this.#to[passage]! >= day) ? 1 : 0
    )
  }
}

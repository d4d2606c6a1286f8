import { GrowingUint32Array } from './growing-array.js'
import type { FieldTerms } from './lexical-index.js'

/** Collects short texts, one per owner, in order of arrival. */
export class FieldBuilder {
  readonly #terms = new GrowingUint32Array()
  readonly #ends = new GrowingUint32Array()

  add(terms: Iterable<number>): void {
    for (const term of terms) this.#terms.push(term)
    this.#ends.push(this.#terms.length)
  }

  /** With final term numbers, owners in the given order (arrival order when absent). */
  finish(finalTerm: Uint32Array, order?: Uint32Array): FieldTerms {
    const arrived = this.#terms.view()
    const ends = this.#ends.view()
    const terms = new Uint32Array(arrived.length)
    const offsets = new Uint32Array(ends.length + 1)
    let used = 0
    for (let owner = 0; owner < ends.length; owner++) {
      const source = order ? order[owner]! : owner
      for (let place = source === 0 ? 0 : ends[source - 1]!; place < ends[source]!; place++) terms[used++] = finalTerm[arrived[place]!]!
      offsets[owner + 1] = used
    }
    return { terms, offsets }
  }
}

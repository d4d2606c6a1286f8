import type { PassageRange } from '../index/lexical/lexical-scorer.js'

/** A passage that may be what was asked for, with its score so far. */
export interface Candidate {
  readonly passage: number
  readonly score: number
}

/** The `count` best allowed passages of a range, best first; passages without any score are never among them. */
export function selectBest(scores: Float32Array, { start, end }: PassageRange, mask: Uint8Array, count: number): Candidate[] {
  const heap = new BestKept(count)
  for (let passage = start; passage < end; passage++) {
    const score = scores[passage]!
    if (score > heap.least && mask[passage] === 1) heap.add(passage, score)
  }
  return heap.sorted()
}

/** Keeps the highest scores it is given. */
export class BestKept {
  /** A heap with the least on top. */
  readonly #passages: number[] = []
  readonly #scores: number[] = []
  /** Anything at or below this would not be kept. */
  least = 0

  constructor(private readonly count: number) {
    if (count <= 0) this.least = Number.POSITIVE_INFINITY
  }

  add(passage: number, score: number): void {
    if (this.#scores.length < this.count) this.#rise(passage, score)
    else this.#sink(passage, score)
    if (this.#scores.length === this.count) this.least = this.#scores[0]!
  }

  /** What was kept, best first. */
  sorted(): Candidate[] {
    return this.#passages
      .map((passage, place) => ({ passage, score: this.#scores[place]! }))
      .sort((left, right) => right.score - left.score || left.passage - right.passage)
  }

  #rise(passage: number, score: number): void {
    let place = this.#scores.length
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.#scores[parent]! <= score) break
      this.#put(place, this.#passages[parent]!, this.#scores[parent]!)
      place = parent
    }
    this.#put(place, passage, score)
  }

  #sink(passage: number, score: number): void {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.#scores.length) break
      if (child + 1 < this.#scores.length && this.#scores[child + 1]! < this.#scores[child]!) child++
      if (this.#scores[child]! >= score) break
      this.#put(place, this.#passages[child]!, this.#scores[child]!)
      place = child
    }
    this.#put(place, passage, score)
  }

  #put(place: number, passage: number, score: number): void {
    this.#passages[place] = passage
    this.#scores[place] = score
  }
}

import type { BigramTable, Postings } from './lexical-index.js'
import { invert } from './postings-builder.js'

/** Open-addressing table of pairs of term numbers. */
class PairTable {
  #mask: number
  #first: Uint32Array
  #second: Uint32Array
  count = 0

  constructor(bits: number) {
    this.#mask = (1 << bits) - 1
    this.#first = new Uint32Array(1 << bits).fill(EMPTY)
    this.#second = new Uint32Array(1 << bits)
  }

  /** Slot of the pair, claimed when it is new. */
  slotOf(first: number, second: number): number {
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.#mask
    while (this.#first[slot] !== EMPTY && (this.#first[slot] !== first || this.#second[slot] !== second)) slot = (slot + 1) & this.#mask
    if (this.#first[slot] === EMPTY) {
      this.#first[slot] = first
      this.#second[slot] = second
      this.count++
    }
    return slot
  }

  get crowded(): boolean {
    return this.count > this.#mask * 0.6
  }

  grown(): PairTable {
    const larger = new PairTable(Math.log2(this.#mask + 1) + 1)
    for (let slot = 0; slot <= this.#mask; slot++) {
      if (this.#first[slot] !== EMPTY) larger.slotOf(this.#first[slot]!, this.#second[slot]!)
    }
    return larger
  }

  /** Pairs sorted by first, then second term, and the number of each slot in that order. */
  sorted(termCount: number): { readonly table: BigramTable; readonly numberOfSlot: Uint32Array } {
    const keys = new Float64Array(this.count)
    let used = 0
    for (let slot = 0; slot <= this.#mask; slot++) {
      if (this.#first[slot] !== EMPTY) keys[used++] = this.#first[slot]! * PAIR_BASE + this.#second[slot]!
    }
    keys.sort()
    const starts = new Uint32Array(termCount + 1)
    const seconds = new Uint32Array(this.count)
    const numberOfSlot = new Uint32Array(this.#mask + 1)
    keys.forEach((key, number) => {
      const first = Math.floor(key / PAIR_BASE)
      const second = key - first * PAIR_BASE
      starts[first + 1]!++
      seconds[number] = second
      numberOfSlot[this.slotOf(first, second)] = number
    })
    for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!
    return { table: { starts, seconds }, numberOfSlot }
  }
}

const EMPTY = 0xffffffff
const PAIR_BASE = 2 ** 24
const FIRST_BITS = 16

/** Texts by rising owner, as lists of term numbers. */
export type TermLists = (take: (owner: number, terms: Uint32Array) => void) => void

/** Pairs of neighbouring terms and where they stand. Pairs within one text only. */
export function buildBigrams(termCount: number, texts: TermLists): { readonly bigrams: BigramTable; readonly postings: Postings } {
  let pairs = new PairTable(FIRST_BITS)
  texts((_owner, terms) => {
    for (let place = 1; place < terms.length; place++) pairs.slotOf(terms[place - 1]!, terms[place]!)
    while (pairs.crowded) pairs = pairs.grown()
  })
  const { table, numberOfSlot } = pairs.sorted(termCount)
  let buffer = new Uint32Array(1 << 16)
  const postings = invert(table.seconds.length, (take) =>
    texts((owner, terms) => {
      if (terms.length > buffer.length) buffer = new Uint32Array(terms.length * 2)
      const pairCount = Math.max(0, terms.length - 1)
      for (let place = 0; place < pairCount; place++) buffer[place] = numberOfSlot[pairs.slotOf(terms[place]!, terms[place + 1]!)]!
      take(owner, buffer.subarray(0, pairCount))
    })
  )
  return { bigrams: table, postings }
}

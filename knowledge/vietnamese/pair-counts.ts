const FIRST_SLOTS = 1 << 16

/** Counts pairs of numbers: an open-addressed hash table in typed arrays that grows by itself. */
export class PairCounts {
  /** One more than the left number; 0 where a slot is free. */
  #lefts: Uint32Array
  #rights: Uint32Array
  #counts: Int32Array
  #used = 0

  /** @param expected how many pairs there may be, where that is known. */
  constructor(expected = 0) {
    const slots = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(expected * 2 + 1)))
    this.#lefts = new Uint32Array(slots)
    this.#rights = new Uint32Array(slots)
    this.#counts = new Int32Array(slots)
  }

  /** Adds to the count of a pair, or takes from it. */
  add(left: number, right: number, count = 1): void {
    if (this.#used * 10 > this.#lefts.length * 6) this.#grow()
    this.#counts[this.#slotOf(left, right)]! += count
  }

  /** Every pair that counts, its numbers (below `size`) given anew, pairs that become one counted together: by rising left, then right. */
  rows(size: number, newOf: Uint32Array): PairRows {
    const starts = new Uint32Array(size + 2)
    this.forEach((left) => {
      starts[newOf[left]! + 2]!++
    })
    for (let left = 0; left <= size; left++) starts[left + 1]! += starts[left]!
    const entries = new Float64Array(starts[size + 1]!)
    this.forEach((left, right, count) => {
      entries[starts[newOf[left]! + 1]!++] = newOf[right]! * COUNT_BASE + count
    })
    return gathered(entries, starts.subarray(0, size + 1))
  }

  /** Every pair that counts and its count, in no order. */
  forEach(visit: (left: number, right: number, count: number) => void): void {
    for (let slot = 0; slot < this.#lefts.length; slot++) {
      const count = this.#counts[slot]!
      if (count > 0) visit(this.#lefts[slot]! - 1, this.#rights[slot]!, count)
    }
  }

  /** Slot of the pair, claimed when it is new. */
  #slotOf(left: number, right: number): number {
    const mask = this.#lefts.length - 1
    let slot = ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 9) & mask
    while (this.#lefts[slot] !== 0 && (this.#lefts[slot] !== left + 1 || this.#rights[slot] !== right)) slot = (slot + 1) & mask
    if (this.#lefts[slot] === 0) {
      this.#lefts[slot] = left + 1
      this.#rights[slot] = right
      this.#used++
    }
    return slot
  }

  #grow(): void {
    const [lefts, rights, counts] = [this.#lefts, this.#rights, this.#counts]
    this.#lefts = new Uint32Array(lefts.length * 2)
    this.#rights = new Uint32Array(lefts.length * 2)
    this.#counts = new Int32Array(lefts.length * 2)
    this.#used = 0
    for (let slot = 0; slot < lefts.length; slot++) {
      if (lefts[slot] !== 0) this.#counts[this.#slotOf(lefts[slot]! - 1, rights[slot]!)] = counts[slot]!
    }
  }
}

/** Pairs as rows: those of `left` stand at `starts[left]` up to `starts[left + 1]`, by rising right number. */
export interface PairRows {
  readonly starts: Uint32Array
  readonly followers: Uint32Array
  readonly pairCounts: Uint32Array
}

/** More than any pair is counted; leaves 21 bits of a double for the right number. */
const COUNT_BASE = 2 ** 32

/** Sorts each row of `right * COUNT_BASE + count` and adds up what has the same right number. */
function gathered(entries: Float64Array, rowStarts: Uint32Array): PairRows {
  const starts = new Uint32Array(rowStarts.length)
  const [followers, pairCounts] = [new Uint32Array(entries.length), new Uint32Array(entries.length)]
  let used = 0
  for (let left = 0; left + 1 < rowStarts.length; left++) {
    const begin = used
    for (const entry of entries.subarray(rowStarts[left], rowStarts[left + 1]).sort()) {
      const right = Math.floor(entry / COUNT_BASE)
      if (used === begin || followers[used - 1] !== right) followers[used++] = right
      pairCounts[used - 1]! += entry - right * COUNT_BASE
    }
    starts[left + 1] = used
  }
  return { starts, followers: followers.slice(0, used), pairCounts: pairCounts.slice(0, used) }
}

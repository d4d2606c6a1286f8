/** Counts pairs of 16-bit numbers: an open-addressed hash table in typed arrays that grows by itself. */
export class PairCounts {
  private keys = new Uint32Array(1 << 16)
  private counts = new Uint32Array(1 << 16)
  private used = 0

  /** Different pairs so far. */
  get size(): number {
    return this.used
  }

  /** Adds to the count of a pair. */
  add(left: number, right: number, count = 1): void {
    if (this.used * 10 > this.keys.length * 6) this.grow()
    this.addKey(((left << 16) | right) >>> 0, count)
  }

  /** Every pair and its count, in no order. */
  forEach(visit: (left: number, right: number, count: number) => void): void {
    for (let slot = 0; slot < this.keys.length; slot++) {
      const count = this.counts[slot]!
      if (count > 0) visit(this.keys[slot]! >>> 16, this.keys[slot]! & 0xffff, count)
    }
  }

  private addKey(key: number, count: number): void {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.counts[slot]! > 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    if (this.counts[slot] === 0) {
      this.keys[slot] = key
      this.used++
    }
    this.counts[slot]! += count
  }

  private grow(): void {
    const { keys, counts } = this
    this.keys = new Uint32Array(keys.length * 2)
    this.counts = new Uint32Array(keys.length * 2)
    this.used = 0
    for (let slot = 0; slot < keys.length; slot++) if (counts[slot]! > 0) this.addKey(keys[slot]!, counts[slot]!)
  }
}

/** A `Uint32Array` that grows by doubling, for builds whose size is not known before. */
export class GrowingUint32Array {
  #values = new Uint32Array(1 << 16)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  /** What was pushed, without copying; later pushes may or may not show in it. */
  view(): Uint32Array {
    return this.#values.subarray(0, this.#length)
  }
}

/**
 * Hands out addresses that are unique within one document. Originals repeat numbers (two `Điều 5`); what is printed stays,
 * and the second becomes `dieu-5-2`.
 */
export class AddressBook {
  readonly #taken = new Map<string, number>()
  readonly #repeated: string[] = []

  /** The wanted address, or the first free one with `-2`, `-3`, … behind it. */
  claim(wanted: string): string {
    const times = (this.#taken.get(wanted) ?? 0) + 1
    this.#taken.set(wanted, times)
    if (times === 1) return wanted
    const address = `${wanted}-${times}`
    if (this.#taken.has(address)) return this.claim(wanted)
    this.#taken.set(address, 1)
    this.#repeated.push(address)
    return address
  }

  has(address: string): boolean {
    return this.#taken.has(address)
  }

  /** Addresses that needed a suffix, in order. */
  get repeated(): readonly string[] {
    return this.#repeated
  }
}

/** Values kept ready up to a total weight; what was asked for longest ago goes first. */
export class KeptValues<Key, Value> {
  readonly #kept = new Map<Key, { readonly value: Value; readonly weight: number }>()
  #weight = 0

  /** @param mostWeight in whatever unit the values are weighed in; a value that is heavier by itself is not kept. */
  constructor(private readonly mostWeight: number) {}

  /** `undefined` when it is not, or no longer, kept. */
  get(key: Key): Value | undefined {
    const known = this.#kept.get(key)
    if (!known) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, known)
    return known.value
  }

  set(key: Key, value: Value, weight = 1): void {
    this.#drop(key)
    if (weight > this.mostWeight) return
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    while (this.#weight > this.mostWeight) this.#drop(this.#kept.keys().next().value!)
  }

  #drop(key: Key): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }
}

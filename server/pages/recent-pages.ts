/** Keeps the pages made last: a law much cited is made once for many readers. */
export class RecentPages {
  readonly #pages = new Map<string, string>()

  constructor(private readonly maxPages: number) {}

  /** The kept page of this key, or the one made now. */
  get(key: string, make: () => string): string {
    const page = this.#pages.get(key) ?? make()
    this.#pages.delete(key)
    this.#pages.set(key, page)
    if (this.#pages.size > this.maxPages) this.#pages.delete(this.#pages.keys().next().value!)
    return page
  }
}

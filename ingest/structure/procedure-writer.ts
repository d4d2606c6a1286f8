import { normalizeText, type Provision, type SourcedText } from '../../knowledge/index.js'

/** Writes the canonical text of a procedure piece by piece and remembers where each piece and each provision stands. */
export class ProcedureWriter {
  readonly #provisions: { -readonly [key in keyof Provision]: Provision[key] }[] = []
  #text = ''

  get text(): string {
    return this.#text
  }

  /** In reading order, parents before children. */
  get provisions(): readonly Provision[] {
    return this.#provisions
  }

  /** Appends words that nobody cites by themselves (labels, marks, line breaks). */
  add(words: string): void {
    this.#text += normalizeText(words)
  }

  /** Appends words that are cited, as part of the provision at `address`. */
  cite(words: string, address: string): SourcedText {
    const start = this.#text.length
    this.#text += normalizeText(words)
    return { text: this.#text.slice(start), address, start, end: this.#text.length }
  }

  /** A slot with its heading; its range reaches to the end of what `write` appends. */
  slot<T>(address: string, title: string, write: () => T): T {
    return this.#node({ address, kind: 'slot', title }, () => {
      this.add(`${title}\n`)
      return write()
    })
  }

  /** An item inside a slot or inside another item. */
  item<T>(address: string, parent: string, write: () => T, title?: string): T {
    return this.#node({ address, kind: 'item', parent, ...(title ? { title: normalizeText(title) } : {}) }, write)
  }

  #node<T>(head: Omit<Provision, 'start' | 'end'>, write: () => T): T {
    const provision = { ...head, start: this.#text.length, end: this.#text.length }
    this.#provisions.push(provision)
    const written = write()
    provision.end = this.#text.trimEnd().length
    return written
  }
}

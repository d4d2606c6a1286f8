import type { Provision, SourcedText } from '../domain/index.js'

/** Writes canonical text and remembers where every provision stands. */
export class TextWriter {
  text = ''
  readonly provisions: Provision[] = []

  add(words: string): this {
    this.text += words
    return this
  }

  /** Opens a provision, lets `write` fill it, and closes it at the end of what was written. */
  provision<Result>(facts: Omit<Provision, 'start' | 'end'>, write: () => Result): Result {
    const place = this.provisions.length
    const start = this.text.length
    this.provisions.push({ ...facts, start, end: start })
    const result = write()
    this.provisions[place] = { ...facts, start, end: this.text.trimEnd().length }
    return result
  }

  cite(words: string, address: string): SourcedText {
    const start = this.text.length
    this.add(words)
    return { text: words, address, start, end: this.text.length }
  }
}

import { foldText } from '../../vietnamese/fold-text.js'

/** Finds terms of the dictionary by their accented or folded form. */
export class TermLookup {
  readonly #terms: ReadonlyMap<string, number>
  /** Folded number of every term: terms that fold alike share one, and stand side by side. */
  readonly foldedOf: Uint32Array
  readonly #foldedNumbers = new Map<string, number>()

  constructor(readonly dictionary: readonly string[]) {
    this.#terms = new Map(dictionary.map((form, term) => [form, term]))
    this.foldedOf = Uint32Array.from(dictionary, (form) => {
      const folded = foldText(form)
      const known = this.#foldedNumbers.get(folded)
      if (known !== undefined) return known
      this.#foldedNumbers.set(folded, this.#foldedNumbers.size)
      return this.#foldedNumbers.size - 1
    })
  }

  /** Number of a normalised, lower-case form; `undefined` when no text holds it. */
  termOf(form: string): number | undefined {
    return this.#terms.get(form)
  }

  /** Folded number of a folded form; `undefined` when no term folds to it. */
  foldedNumberOf(folded: string): number | undefined {
    return this.#foldedNumbers.get(folded)
  }
}

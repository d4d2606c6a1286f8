import { foldText } from '../../vietnamese/fold-text.js'
import { syllablesOf, syllablesWithPlaces } from '../../vietnamese/syllables.js'

const LONGEST_TERM = 48

/** Numbers terms as they are met; the final numbers follow the sorted dictionary. */
export class TermCollector {
  readonly #numbers = new Map<string, number>()

  termsOf(text: string): number[] {
    return syllablesOf(text).map((form) => this.#numberOf(form))
  }

  /** The first `most` terms with the UTF-16 place where each begins. */
  termsWithStarts(text: string, most: number): { readonly terms: readonly number[]; readonly starts: readonly number[] } {
    const all = syllablesWithPlaces(text)
    const syllables = all.length > most ? all.slice(0, most) : all
    return { terms: syllables.map(({ form }) => this.#numberOf(form)), starts: syllables.map(({ start }) => start) }
  }

  /** Dictionary sorted by folded, then accented form, and the final number of every provisional one. */
  finish(): { readonly dictionary: readonly string[]; readonly finalTerm: Uint32Array } {
    const entries = [...this.#numbers].map(([form, number]) => ({ form, number, folded: foldText(form) }))
    entries.sort((left, right) => compareText(left.folded, right.folded) || compareText(left.form, right.form))
    const finalTerm = new Uint32Array(entries.length)
    entries.forEach((entry, place) => {
      finalTerm[entry.number] = place
    })
    return { dictionary: entries.map((entry) => entry.form), finalTerm }
  }

  #numberOf(form: string): number {
    const key = form.length > LONGEST_TERM ? form.slice(0, LONGEST_TERM) : form
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

/** Order of the dictionary: by UTF-16 units. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

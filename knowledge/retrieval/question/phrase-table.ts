import { syllablesOf } from '../../vietnamese/syllables.js'

/** Phrases as syllables, found by their first one. */
export class PhraseTable {
  readonly #byFirst = new Map<string, (readonly string[])[]>()

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const forms = syllablesOf(phrase)
      const first = forms[0]
      if (first === undefined) continue
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), forms])
    }
    for (const entries of this.#byFirst.values()) entries.sort((left, right) => right.length - left.length)
  }

  /** Length in syllables of the longest phrase that begins here; 0 when none does. */
  longestAt(forms: readonly string[], place: number): number {
    const entries = this.#byFirst.get(forms[place]!)
    return entries?.find((phrase) => phrase.every((form, offset) => forms[place + offset] === form))?.length ?? 0
  }

  /** True for every syllable that one of the phrases covers, read from left to right, longest first. */
  covered(forms: readonly string[]): boolean[] {
    const covered = forms.map(() => false)
    for (let place = 0; place < forms.length; ) {
      const length = this.longestAt(forms, place)
      covered.fill(true, place, place + length)
      place += Math.max(1, length)
    }
    return covered
  }
}

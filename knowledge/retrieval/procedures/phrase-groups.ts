import { readFileSync } from 'node:fs'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { containsRun } from '../question/question-terms.js'

/** A set of groups, one bit each; the first 31 in `low`. */
export interface GroupSet {
  readonly low: number
  readonly high: number
}

/** One way in which a group is told of: runs of syllables that all have to occur. */
interface Telling {
  readonly group: number
  readonly runs: readonly (readonly string[])[]
}

const BITS = 31

/**
 * Groups of a reviewed list beside this file. A row: name of the group | how names of procedures say it | how questions tell of it;
 * alternatives are parted by `/`, words that must all occur by `&`.
 */
export class PhraseGroups {
  readonly #named: Tellings
  readonly #told: Tellings

  constructor(file: string) {
    const rows = readFileSync(new URL(file, import.meta.url), 'utf8')
      .normalize('NFC')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => line.split('|'))
    this.#named = new Tellings(rows.map(([, names = '']) => names))
    this.#told = new Tellings(rows.map(([, , questions = '']) => questions))
  }

  /** Groups that words of a name belong to. */
  named(forms: readonly string[]): GroupSet {
    return this.#named.find(forms)
  }

  /** Groups that words of a question tell of. */
  told(forms: readonly string[]): GroupSet {
    return this.#told.find(forms)
  }
}

/** How many bits are set. */
export function countBits(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Tellings by the syllable they begin with. */
class Tellings {
  readonly #byFirst = new Map<string, Telling[]>()

  constructor(cells: readonly string[]) {
    cells.forEach((cell, group) => {
      for (const alternative of cell.split('/')) {
        const runs = alternative.split('&').map((run) => syllablesOf(run))
        const first = runs[0]?.[0]
        if (first === undefined || runs.some((run) => run.length === 0)) continue
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { group, runs }])
      }
    })
  }

  find(forms: readonly string[]): GroupSet {
    let low = 0
    let high = 0
    forms.forEach((form, place) => {
      for (const { group, runs } of this.#byFirst.get(form) ?? []) {
        if (!runs[0]!.every((syllable, offset) => forms[place + offset] === syllable)) continue
        if (!runs.slice(1).every((run) => containsRun(forms, run))) continue
        if (group < BITS) low |= 1 << group
        else high |= 1 << (group - BITS)
      }
    })
    return { low, high }
  }
}

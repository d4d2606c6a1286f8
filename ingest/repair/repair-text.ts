import { composeLetters } from './compose-letters.js'
import { convertLegacyText } from './convert-legacy-text.js'
import { dropInlineFurniture } from './drop-inline-furniture.js'
import { mendGluedNumbers } from './mend-glued-numbers.js'
import { mendNumberLookalikes } from './mend-number-lookalikes.js'
import { mendSyllables } from './mend-syllables.js'
import { replaceLigatures } from './replace-ligatures.js'

/** One repair: damaged text in, mended text out. Sound text comes back as it is. */
export type Repair = (text: string) => string

/**
 * All repairs of extracted text, in the order they are made. Old fonts come first, because their letters are the look-alikes, marks
 * and soft hyphens of later steps. Each works line by line and leaves a line alone unless it shows the damage the step mends.
 */
export const REPAIRS: readonly Repair[] = [
  convertLegacyText,
  composeLetters,
  replaceLigatures,
  mendNumberLookalikes,
  dropInlineFurniture,
  mendGluedNumbers,
  mendSyllables
]

/** Mends what extractors and old fonts do to Vietnamese text; see `REPAIRS`. `evals/bench/measure-repair.ts` measures it. */
export function repairText(text: string): string {
  return REPAIRS.reduce((mended, repair) => repair(mended), text)
}

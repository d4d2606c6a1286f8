import { countBits, type GroupSet, PhraseGroups } from './phrase-groups.js'

const CIRCUMSTANCES = new PhraseGroups('circumstances.txt')

/** A set of circumstances. */
export type Circumstances = GroupSet

/** Circumstances that make a procedure of this name a variant. */
export function circumstancesOfName(forms: readonly string[]): Circumstances {
  return CIRCUMSTANCES.named(forms)
}

/** Circumstances a question tells of. */
export function circumstancesOfQuestion(forms: readonly string[]): Circumstances {
  return CIRCUMSTANCES.told(forms)
}

/** How many circumstances both sets have. */
export function countShared(left: Circumstances, right: Circumstances): number {
  return countBits(left.low & right.low) + countBits(left.high & right.high)
}

/** How many circumstances a set has. */
export function countCircumstances({ low, high }: Circumstances): number {
  return countBits(low) + countBits(high)
}

import { readFileSync } from 'node:fs'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { containsRun } from '../question/question-terms.js'
import { countBits } from './actions.js'

type Runs = readonly (readonly string[])[]

interface Circumstance {
  readonly inNames: readonly Runs[]
  readonly inQuestions: readonly Runs[]
}

const CIRCUMSTANCES: readonly Circumstance[] = readFileSync(new URL('circumstances.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, names = '', questions = ''] = line.split('|')
    return { inNames: alternatives(names), inQuestions: alternatives(questions) }
  })

/** A set of circumstances, one bit each; the first 31 in `low`. */
export interface Circumstances {
  readonly low: number
  readonly high: number
}

const BITS = 31

/** Circumstances that make a procedure of this name a variant. */
export function circumstancesOfName(forms: readonly string[]): Circumstances {
  return setOf(({ inNames }) => inNames.some((runs) => holds(forms, runs)))
}

/** Circumstances a question tells of. */
export function circumstancesOfQuestion(forms: readonly string[]): Circumstances {
  return setOf(({ inQuestions }) => inQuestions.some((runs) => holds(forms, runs)))
}

/** How many circumstances both sets have. */
export function countShared(left: Circumstances, right: Circumstances): number {
  return countBits(left.low & right.low) + countBits(left.high & right.high)
}

/** How many circumstances a set has. */
export function countCircumstances({ low, high }: Circumstances): number {
  return countBits(low) + countBits(high)
}

function setOf(holdsFor: (circumstance: Circumstance) => boolean): Circumstances {
  let low = 0
  let high = 0
  CIRCUMSTANCES.forEach((circumstance, place) => {
    if (!holdsFor(circumstance)) return
    if (place < BITS) low |= 1 << place
    else high |= 1 << (place - BITS)
  })
  return { low, high }
}

function alternatives(cell: string): Runs[] {
  return cell.split('/').map((alternative) => alternative.split('&').map((run) => syllablesOf(run)))
}

function holds(forms: readonly string[], runs: Runs): boolean {
  return runs.every((run) => run.length > 0 && containsRun(forms, run))
}

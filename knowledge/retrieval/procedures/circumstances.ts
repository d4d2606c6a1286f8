import { readFileSync } from 'node:fs'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { containsRun } from '../question/question-terms.js'

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

/** How many circumstances there are; a set of them is a row of as many 0 and 1. */
export const CIRCUMSTANCE_COUNT = CIRCUMSTANCES.length

/** Circumstances that make a procedure of this name a variant. */
export function circumstancesOfName(forms: readonly string[]): Uint8Array {
  return Uint8Array.from(CIRCUMSTANCES, ({ inNames }) => (inNames.some((runs) => holds(forms, runs)) ? 1 : 0))
}

/** Circumstances a question tells of. */
export function circumstancesOfQuestion(forms: readonly string[]): Uint8Array {
  return Uint8Array.from(CIRCUMSTANCES, ({ inQuestions }) => (inQuestions.some((runs) => holds(forms, runs)) ? 1 : 0))
}

function alternatives(cell: string): Runs[] {
  return cell.split('/').map((alternative) => alternative.split('&').map((run) => syllablesOf(run)))
}

function holds(forms: readonly string[], runs: Runs): boolean {
  return runs.every((run) => run.length > 0 && containsRun(forms, run))
}

import { readFileSync } from 'node:fs'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { containsRun } from '../question/question-terms.js'

type Runs = readonly (readonly string[])[]

const ACTIONS: readonly { readonly inNames: Runs; readonly inQuestions: Runs }[] = readFileSync(
  new URL('actions.txt', import.meta.url),
  'utf8'
)
  .normalize('NFC')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, names = '', questions = ''] = line.split('|')
    return { inNames: runsOf(names), inQuestions: runsOf(questions) }
  })

/** How many syllables of a name may stand before the action. */
const OPENING = 8

/** Actions the opening words of a procedure's name tell, one bit each. */
export function actionsOfName(forms: readonly string[]): number {
  const opening = forms.slice(0, OPENING)
  return bits(({ inNames }) => inNames.some((run) => containsRun(opening, run)))
}

/** Actions a question asks for, one bit each; 0 when it names none. */
export function actionsOfQuestion(forms: readonly string[]): number {
  return bits(({ inQuestions }) => inQuestions.some((run) => containsRun(forms, run)))
}

/** How many bits are set. */
export function countBits(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count++
  return count
}

function bits(holds: (action: (typeof ACTIONS)[number]) => boolean): number {
  return ACTIONS.reduce((sum, action, place) => (holds(action) ? sum | (1 << place) : sum), 0)
}

function runsOf(cell: string): Runs {
  return cell.split('/').map((phrase) => syllablesOf(phrase))
}

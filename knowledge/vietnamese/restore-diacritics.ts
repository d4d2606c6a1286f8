import { type DiacriticsModel, EDGE, NUMBER, UNKNOWN } from './diacritics-model.js'
import { foldText } from './fold-text.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { type Syllable, syllablesWithPlaces } from './syllables.js'
import { endsSentence } from './train-diacritics-model.js'
import { toneOf, withoutTone } from './vietnamese-letters.js'
import { withCaseOf } from './with-case-of.js'

/** One way to read a text. Scores are natural logarithms, comparable for one text only. */
export interface Restoration {
  readonly text: string
  readonly score: number
}

/** A syllable that may stand where another was typed, and what it costs to believe so (0 or less). */
interface Candidate {
  readonly id: number
  readonly form: string
  readonly cost: number
}

interface Path {
  readonly score: number
  readonly candidate: Candidate
  readonly before: Path | undefined
}

/** Marks added to a syllable that already has some and is a word by itself. */
const COST_OF_ADDING_MARKS = -4
/** Marks other than those typed, where no syllable with them is known. */
const COST_OF_OTHER_MARKS = -6
/** An unmarked form is surely typed without dấu when it makes up less than this share of the syllables it could stand for. */
const RARE_UNMARKED_SHARE = 0.03
const LEAST_DROPPED_SHARE = 0.02

/** The text with its dấu restored; marks that were typed stay. Text that has its dấu throughout comes back unchanged. */
export function restoreDiacritics(model: DiacriticsModel, text: string): string {
  return restoreBest(model, text, 1)[0]!.text
}

/** The `count` likeliest readings, best first; at least one, the text itself when nothing is missing. */
export function restoreBest(model: DiacriticsModel, text: string, count: number): Restoration[] {
  const composed = text.normalize('NFC')
  const syllables = syllablesWithPlaces(composed)
  const dropped = droppedShare(model, syllables)
  if (dropped === 0) return [{ text: composed, score: 0 }]
  const candidates = syllables.map(({ form }) => candidatesFor(model, form, dropped))
  return bestPaths(model, composed, syllables, candidates, count).map((path) => ({
    text: rewrite(composed, syllables, formsOf(path)),
    score: path.score
  }))
}

/** Share of marked syllables that were typed without their marks; 0 when the text seems to have all of its dấu. */
export function droppedShare(model: DiacriticsModel, syllables: readonly Syllable[]): number {
  let marked = 0
  let missing = 0
  let doubtful = 0
  for (const { form } of syllables) {
    const folded = foldText(form)
    if (form !== folded) marked++
    else if (isPossibleSyllable(form)) {
      const share = unmarkedShare(model, form)
      if (share < RARE_UNMARKED_SHARE) missing++
      else if (share < 0.9) doubtful++
    }
  }
  if (marked === 0) return missing + doubtful > 0 ? 1 : 0
  if (missing === 0) return 0
  return Math.max(LEAST_DROPPED_SHARE, missing / (missing + marked))
}

/** How much of all syllables with these letters is written without marks in the corpus; 1 where no marked one is known. */
function unmarkedShare(model: DiacriticsModel, form: string): number {
  let all = 0
  let unmarked = 0
  for (const id of model.candidates(form)) {
    const frequency = model.frequency(id)
    all += frequency
    if (model.syllable(id) === form) unmarked = frequency
  }
  return all === 0 ? 1 : unmarked / all
}

function candidatesFor(model: DiacriticsModel, form: string, dropped: number): Candidate[] {
  const known = model.idOf(form)
  const asTyped = { id: known ?? (/\d/.test(form) ? NUMBER : UNKNOWN), form, cost: 0 }
  const folded = foldText(form)
  const others: Candidate[] = []
  const unmarked = folded === form
  for (const id of model.candidates(folded)) {
    const syllable = model.syllable(id)
    if (syllable === form) continue
    if (unmarked) others.push({ id, form: syllable, cost: Math.log(dropped) })
    else if (addsMarksTo(form, syllable)) others.push({ id, form: syllable, cost: known === undefined ? 0 : COST_OF_ADDING_MARKS })
    else if (known === undefined) others.push({ id, form: syllable, cost: COST_OF_OTHER_MARKS })
  }
  return known === undefined && others.length > 0 && isPossibleSyllable(form) ? others : [asTyped, ...others]
}

/** Whether `fuller` is `typed` with marks added: no typed tone, hat, horn or đ is lost or changed. */
export function addsMarksTo(typed: string, fuller: string): boolean {
  if (typed.length !== fuller.length) return false
  const typedTone = Math.max(0, ...[...typed].map(toneOf))
  const fullerTone = Math.max(0, ...[...fuller].map(toneOf))
  if (typedTone > 0 && typedTone !== fullerTone) return false
  return [...typed].every((letter, index) => {
    const base = withoutTone(letter)
    return base === foldText(base) || base === withoutTone(fuller[index]!)
  })
}

function bestPaths(
  model: DiacriticsModel,
  text: string,
  syllables: readonly Syllable[],
  candidates: readonly (readonly Candidate[])[],
  count: number
): Path[] {
  let paths: Path[] = [{ score: 0, candidate: { id: EDGE, form: '', cost: 0 }, before: undefined }]
  candidates.forEach((choices, index) => {
    const { start } = syllables[index]!
    const parted = index > 0 && endsSentence(text, syllables[index - 1]!.end, start)
    if (parted) paths = endAll(model, paths)
    paths = choices.flatMap((candidate) => {
      const reached = paths.map((before) => {
        const previous = parted ? EDGE : before.candidate.id
        return { score: before.score + candidate.cost + model.logProbability(previous, candidate.id), candidate, before }
      })
      return likeliest(reached, count)
    })
  })
  return likeliest(endAll(model, paths), count)
}

function endAll(model: DiacriticsModel, paths: readonly Path[]): Path[] {
  return paths.map((path) => ({ ...path, score: path.score + model.logProbability(path.candidate.id, EDGE) }))
}

function likeliest(paths: readonly Path[], count: number): Path[] {
  if (count === 1) return [paths.reduce((best, path) => (path.score > best.score ? path : best))]
  return [...paths].sort((left, right) => right.score - left.score).slice(0, count)
}

function formsOf(path: Path): string[] {
  const forms: string[] = []
  for (let step: Path | undefined = path; step?.before; step = step.before) forms.push(step.candidate.form)
  return forms.reverse()
}

function rewrite(text: string, syllables: readonly Syllable[], forms: readonly string[]): string {
  let written = ''
  let place = 0
  syllables.forEach(({ form, start, end }, index) => {
    const restored = forms[index]!
    written += text.slice(place, start) + (restored === form ? text.slice(start, end) : withCaseOf(text.slice(start, end), restored))
    place = end
  })
  return written + text.slice(place)
}

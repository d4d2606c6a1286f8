import { type DiacriticsModel, EDGE } from './diacritics-model.js'
import { endsSentence } from './syllable-counts.js'
import type { Syllable } from './syllables.js'
import { withCaseOf } from './with-case-of.js'

/** One way to read a typed word. */
export interface Choice {
  /** What would be written in its place, lower case; the word as typed when equal to its form. */
  readonly written: string
  /** The syllables it counts as in the model, one or more. */
  readonly ids: readonly number[]
  /** What it costs to believe so: a natural logarithm, 0 or less. */
  readonly cost: number
}

/** One way to read a text. Scores are natural logarithms, comparable for one text only. */
export interface Reading {
  readonly text: string
  readonly score: number
}

interface Path {
  readonly score: number
  readonly last: number
  readonly choice: Choice | undefined
  readonly before: Path | undefined
}

/**
 * The likeliest readings of a text, best first, each word read in one of its ways (Viterbi over pairs of syllables).
 * @param words the words of `text`, in order; `choices` has one non-empty list for each.
 */
export function chooseReadings(
  model: DiacriticsModel,
  text: string,
  words: readonly Syllable[],
  choices: readonly (readonly Choice[])[],
  count: number
): Reading[] {
  let paths: Path[] = [{ score: 0, last: EDGE, choice: undefined, before: undefined }]
  words.forEach(({ start }, index) => {
    const parted = index > 0 && endsSentence(text, words[index - 1]!.end, start)
    if (parted) paths = paths.map((path) => ({ ...path, score: path.score + endScore(model, path.last), last: EDGE }))
    paths = choices[index]!.flatMap((choice) => reach(model, paths, choice, count))
  })
  const ended = paths.map((path) => ({ ...path, score: path.score + endScore(model, path.last) }))
  return likeliest(ended, count).map((path) => ({ text: rewrite(text, words, chosen(path)), score: path.score }))
}

/** Half of what the model says: questions end in other words than laws do. */
function endScore(model: DiacriticsModel, last: number): number {
  return model.logProbability(last, EDGE) / 2
}

function reach(model: DiacriticsModel, paths: readonly Path[], choice: Choice, count: number): Path[] {
  const { ids, cost } = choice
  let inside = cost
  for (let place = 1; place < ids.length; place++) inside += model.logProbability(ids[place - 1]!, ids[place]!)
  const last = ids[ids.length - 1]!
  const reached = paths.map((before) => ({
    score: before.score + inside + model.logProbability(before.last, ids[0]!),
    last,
    choice,
    before
  }))
  return likeliest(reached, count)
}

function likeliest(paths: readonly Path[], count: number): Path[] {
  const best: Path[] = []
  for (const path of paths) {
    if (best.length === count && path.score <= best[count - 1]!.score) continue
    let place = best.length
    while (place > 0 && best[place - 1]!.score < path.score) place--
    best.splice(place, 0, path)
    if (best.length > count) best.pop()
  }
  return best
}

function chosen(path: Path): Choice[] {
  const choices: Choice[] = []
  for (let step: Path | undefined = path; step; step = step.before) if (step.choice) choices.push(step.choice)
  return choices.reverse()
}

function rewrite(text: string, words: readonly Syllable[], choices: readonly Choice[]): string {
  let written = ''
  let place = 0
  words.forEach(({ form, start, end }, index) => {
    const reading = choices[index]!.written
    const typed = text.slice(start, end)
    if (start === place && start > 0 && reading !== form) written += ' '
    written += text.slice(place, start) + (reading === form ? typed : withCaseOf(typed, reading))
    place = end
  })
  return written + text.slice(place)
}

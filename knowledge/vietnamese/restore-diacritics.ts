import { type Choice, chooseReadings, type Reading } from './choose-readings.js'
import { type DiacriticsModel, NUMBER, UNKNOWN } from './diacritics-model.js'
import { isEverydaySyllable, isEverydayUnmarked } from './everyday-expressions.js'
import { foldText } from './fold-text.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { type Syllable, syllablesWithPlaces } from './syllables.js'
import { toneOf, withoutTone } from './vietnamese-letters.js'

/** Marks added to a syllable that already has some and is a word by itself. */
const COST_OF_ADDING_MARKS = -4
/** Marks other than those typed, where no syllable with them is known. */
export const COST_OF_OTHER_MARKS = -6
/** An unmarked form making up less than this share of the syllables it could stand for was surely typed without dấu. */
const SURELY_DROPPED_SHARE = 0.004
/** Below this it was probably. */
const PROBABLY_DROPPED_SHARE = 0.03
const LEAST_DROPPED_SHARE = 0.02
/** Rare in law, everyday in questions: no sign of missing dấu. */
const EVERYDAY_UNMARKED = new Set('to nay nghe ca lan bay mai long cha con em anh hai ba ai tu ra vô hay xin cho chi ma thi'.split(' '))
/** A syllable people say is right as typed where law has it less often than this, per million: law says nothing about its spelling. */
const RARE_IN_LAW = 20

/** The text with its dấu restored; marks that were typed stay. Text that has its dấu throughout comes back unchanged. */
export function restoreDiacritics(model: DiacriticsModel, text: string): string {
  return restoreBest(model, text, 1)[0]!.text
}

/** The `count` likeliest readings, best first; at least one, the text itself when nothing is missing. */
export function restoreBest(model: DiacriticsModel, text: string, count: number): Reading[] {
  const composed = text.normalize('NFC')
  const syllables = syllablesWithPlaces(composed)
  const dropped = droppedShare(model, syllables)
  if (dropped === 0) return [{ text: composed, score: 0 }]
  const choices = syllables.map(({ form }) => markedChoices(model, form, dropped))
  return chooseReadings(model, composed, syllables, choices, count)
}

/** Share of marked syllables that were typed without their marks; 0 when the text seems to have all of its dấu, 1 when it has none. */
export function droppedShare(model: DiacriticsModel, syllables: readonly Syllable[]): number {
  let marked = 0
  let surely = 0
  let probably = 0
  let doubtful = 0
  for (const { form } of syllables) {
    if (form !== foldText(form)) marked++
    else if (isPossibleSyllable(form)) {
      const share = unmarkedShare(model, form)
      const everyday = EVERYDAY_UNMARKED.has(form) || isEverydayUnmarked(form)
      if (share < SURELY_DROPPED_SHARE && !everyday) surely++
      else if (share < PROBABLY_DROPPED_SHARE && !everyday) probably++
      else if (share < 0.9) doubtful++
    }
  }
  if (marked === 0) return surely + probably + doubtful > 0 ? 1 : 0
  if (surely === 0 && probably < 2) return 0
  return Math.max(LEAST_DROPPED_SHARE, (surely + probably) / (surely + probably + marked))
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

/** The ways a syllable may be read by adding dấu. `dropped` as `droppedShare` says; with 0 only a form nobody knows gets other marks. */
export function markedChoices(model: DiacriticsModel, form: string, dropped: number): Choice[] {
  const known = model.idOf(form)
  const asTyped = { written: form, ids: [known ?? (/\d/.test(form) ? NUMBER : UNKNOWN)], cost: 0 }
  if (known !== undefined && dropped === 0) return [asTyped]
  const folded = foldText(form)
  const unmarked = folded === form
  if (unmarked ? dropped === 0 : isSaidJustSo(model, form)) return [asTyped]
  const others: Choice[] = []
  for (const id of model.candidates(folded)) {
    const syllable = model.syllable(id)
    if (syllable === form) continue
    if (unmarked) others.push({ written: syllable, ids: [id], cost: Math.log(dropped) })
    else if (addsMarksTo(form, syllable))
      others.push({ written: syllable, ids: [id], cost: known === undefined ? 0 : COST_OF_ADDING_MARKS })
    else if (known === undefined) others.push({ written: syllable, ids: [id], cost: COST_OF_OTHER_MARKS })
  }
  return known === undefined && others.length > 0 && isPossibleSyllable(form) ? others : [asTyped, ...others]
}

/** Whether a marked syllable is one that people say and law hardly does: there, pairs of law are no evidence against it. */
export function isSaidJustSo(model: DiacriticsModel, form: string): boolean {
  const known = model.idOf(form)
  return (known === undefined || model.frequency(known) < RARE_IN_LAW) && form !== foldText(form) && isEverydaySyllable(form)
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

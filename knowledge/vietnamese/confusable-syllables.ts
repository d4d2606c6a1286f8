import type { Choice } from './choose-readings.js'
import type { DiacriticsModel } from './diacritics-model.js'
import { foldText } from './fold-text.js'
import { isPossibleSyllable } from './possible-syllable.js'
import { isVowel, toneOf, withoutTone } from './vietnamese-letters.js'

/** A misspelling of a word nobody knows, by the confusions of one dialect or another. */
const COST_OF_CONFUSION = -2
/** A slip of the finger in a word nobody knows. */
const COST_OF_SLIP = -6
/** A forgotten space. */
const COST_OF_SPACE = -4
/** A misspelling that is a rare word itself. */
const COST_OF_RARE_WORD = -8
/** One that is hardly ever met: a misspelling in the corpus too. */
const COST_OF_HARDLY_A_WORD = -4
const FREQUENCY_OF_AN_ERROR = 0.3
/** `ky` for `kí` and its kin: both spellings are right, one is usual. */
const COST_OF_I_FOR_Y = -2
/** A word is taken for a misspelling only of one so many times as frequent. */
const TIMES_AS_FREQUENT = 50
/** A word at least this frequent, per million, is meant as typed: only `i` for `y` is put right in it. */
const FREQUENCY_OF_A_WORD = 60
/** Corrections are looked for among words at least this frequent, per million. */
const LEAST_FREQUENCY = 3

/** Spellings that regional speech confuses (s/x, ch/tr, d/gi/r/v, l/n, i/y, hỏi/ngã, n/ng, t/c), written alike. */
function soundOf(folded: string): string {
  const [, initial = '', rest = ''] = /^(ngh|ng|nh|gh|gi(?=[aeou])|kh|ph|th|tr|ch|qu|[bcdfghjklmnprstvxzwk])?(.*)$/.exec(folded) ?? []
  const final = rest
    .replace(/^[yỳýỷỹỵ]/, 'i')
    .replace(/(?:ng|nh)$/, 'n')
    .replace(/(?:ch|c)$/, 't')
  return `${INITIALS[initial] ?? initial}|${final}`
}

const INITIALS: Readonly<Record<string, string>> = {
  ...{ s: 'x', tr: 'ch', gi: 'd', r: 'd', v: 'd', z: 'd', j: 'd', n: 'l', k: 'c', gh: 'g', ngh: 'ng', f: 'ph', w: 'qu' }
}

const soundsOfModels = new WeakMap<DiacriticsModel, Map<string, number[]>>()

function bySound(model: DiacriticsModel, sound: string): readonly number[] {
  let sounds = soundsOfModels.get(model)
  if (!sounds) {
    sounds = new Map()
    for (const [id, syllable] of model.data.syllables.entries()) {
      if (id < 3 || !isPossibleSyllable(syllable) || model.frequency(id) < LEAST_FREQUENCY) continue
      const key = soundOf(foldText(syllable))
      sounds.set(key, [...(sounds.get(key) ?? []), id])
    }
    soundsOfModels.set(model, sounds)
  }
  return sounds.get(sound) ?? []
}

/** Readings of a syllable as a misspelling: of an unknown one freely, of a known one only of far more frequent words. Empty when none. */
export function confusableChoices(model: DiacriticsModel, form: string): Choice[] {
  const unmarkedUnknown = form === foldText(form) && model.idOf(form) === undefined
  const folded = foldText(form)
  const known = model.idOf(form)
  const rareCost = known !== undefined && model.frequency(known) < FREQUENCY_OF_AN_ERROR ? COST_OF_HARDLY_A_WORD : COST_OF_RARE_WORD
  const isWord = known !== undefined && model.frequency(known) >= FREQUENCY_OF_A_WORD
  const least = known === undefined ? 0 : model.frequency(known) * TIMES_AS_FREQUENT
  return bySound(model, soundOf(folded)).flatMap((id) => {
    const syllable = model.syllable(id)
    if (syllable === form || model.frequency(id) < least || !(unmarkedUnknown || soundsLike(form, syllable))) return []
    const onlyLetterY = syllable.replace(/[yỳýỷỹỵ]/g, asLetterI) === form.replace(/[yỳýỷỹỵ]/g, asLetterI)
    if (isWord && !onlyLetterY) return []
    const cost = known === undefined ? COST_OF_CONFUSION : onlyLetterY ? COST_OF_I_FOR_Y : rareCost
    return [{ written: syllable, ids: [id], cost }]
  })
}

function asLetterI(letter: string): string {
  return 'iìíỉĩị'['yỳýỷỹỵ'.indexOf(letter)]!
}

/** Same vowels and tone, hỏi and ngã alike. */
function soundsLike(typed: string, syllable: string): boolean {
  const tone = Math.max(0, ...[...typed].map(toneOf))
  const otherTone = Math.max(0, ...[...syllable].map(toneOf))
  if (tone !== otherTone && !(tone >= 3 && tone <= 4 && otherTone >= 3 && otherTone <= 4)) return false
  const vowelsOf = (word: string) =>
    [...word]
      .filter(isVowel)
      .map(withoutTone)
      .join('')
      .replace(/^[yỳýỷỹỵ]/, 'i')

  const vowels = vowelsOf(typed)
  const otherVowels = vowelsOf(syllable)
  return vowels === otherVowels || `i${vowels}` === otherVowels || vowels === `i${otherVowels}`
}

/** Readings of an unknown word with one letter too many, missing, wrong or swapped; empty when none. */
export function slipChoices(model: DiacriticsModel, form: string): Choice[] {
  const folded = foldText(form)
  const marks = [...form].map(withoutTone).filter((letter) => letter !== foldText(letter))
  const tone = Math.max(0, ...[...form].map(toneOf))
  return [...oneSlipAway(folded)].flatMap((variant) =>
    [...model.candidates(variant)].flatMap((id) => {
      const syllable = model.syllable(id)
      if (model.frequency(id) < LEAST_FREQUENCY || !isPossibleSyllable(syllable)) return []
      const letters = [...syllable].map(withoutTone)
      const keepsMarks =
        marks.every((mark) => letters.includes(mark)) && (tone === 0 || [...syllable].some((letter) => toneOf(letter) === tone))
      return keepsMarks ? [{ written: syllable, ids: [id], cost: COST_OF_SLIP }] : []
    })
  )
}

const ALPHABET = 'abcdeghiklmnopqrstuvxy'

function oneSlipAway(word: string): Set<string> {
  const variants = new Set<string>()
  for (let place = 0; place <= word.length; place++) {
    const before = word.slice(0, place)
    const after = word.slice(place)
    if (after) variants.add(before + after.slice(1))
    if (after.length > 1) variants.add(before + after[1] + after[0] + after.slice(2))
    for (const letter of ALPHABET) {
      variants.add(before + letter + after)
      if (after) variants.add(before + letter + after.slice(1))
    }
  }
  variants.delete(word)
  return variants
}

/** Readings of an unknown word as two syllables written together (`dangky`, `tạmtrú`), where the corpus has the pair. */
export function gluedChoices(model: DiacriticsModel, form: string, choicesOf: (part: string) => readonly Choice[]): Choice[] {
  const choices: Choice[] = []
  for (let place = 2; place <= form.length - 2; place++) {
    const first = form.slice(0, place)
    const second = form.slice(place)
    if (!isPossibleSyllable(first) || !isPossibleSyllable(second)) continue
    for (const left of choicesOf(first)) {
      for (const right of choicesOf(second)) {
        if (!model.isPair(left.ids[0]!, right.ids[0]!)) continue
        const cost = COST_OF_SPACE + left.cost + right.cost
        choices.push({ written: `${left.written} ${right.written}`, ids: [left.ids[0]!, right.ids[0]!], cost })
      }
    }
  }
  return choices
}

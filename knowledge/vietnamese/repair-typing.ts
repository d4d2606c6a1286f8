import { type Choice, chooseReadings, type Reading } from './choose-readings.js'
import { confusableChoices, gluedChoices, slipChoices } from './confusable-syllables.js'
import { type DiacriticsModel, NUMBER, UNKNOWN } from './diacritics-model.js'
import { foldText } from './fold-text.js'
import type { InformalWhen } from './informal-words.js'
import { normalizeText } from './normalize-text.js'
import { COST_OF_OTHER_MARKS, droppedShare, isSaidJustSo, markedChoices } from './restore-diacritics.js'
import { syllablesOf } from './syllables.js'
import { readTelex, readVni } from './typing-residue.js'
import { isVowel } from './vietnamese-letters.js'
import { isWellFormed } from './well-formed-syllable.js'
import { type WordToRead, wordsToRead } from './words-to-read.js'

/** What it costs to take an informal spelling for what it stands for; the word as typed costs `AS_TYPED` where it may stay. */
const COST_OF_INFORMAL: Readonly<Record<InformalWhen, number>> = { always: 0, number: 0, end: -1, likely: -3, maybe: -8 }
/** A later reading of several. */
const COST_OF_LATER_READING = -1
/** A word nobody knows, left as typed although it could be read. */
const COST_OF_STAYING_UNKNOWN = -9
/** A well-formed syllable that the corpus happens not to have. */
const COST_OF_STAYING_RARE = -6
/** The other of two right spellings. */
const COST_OF_LETTER_Y = -1
/** Another spelling where marks alone would do. */
const COST_OF_SECOND_GUESS = -6
/** Telex or VNI keys in a word that is known as typed, in a question with other such words. */
const COST_OF_UNLIKELY_RESIDUE = -3

/** Words of the net and of trade that are no misspellings. */
const FOREIGN = new Set(
  'zalo facebook fb shopee tiktok youtube gmail google grab online web website app email mail wifi internet visa passport karaoke homestay shop sim chip file link scan photo game video camera card bank momo vneid vssid laptop macbook iphone ipad covid test livestream blog logo taxi bus container'.split(
    ' '
  )
)

/**
 * A question as it was meant: residue of Telex and VNI, chat and regional words, misspellings, forgotten spaces and missing dấu put right,
 * each only as far as the corpus' own pairs of syllables bear it out. Best reading first; correct text comes back unchanged, alone.
 */
export function repairTyping(model: DiacriticsModel, question: string, count = 1): Reading[] {
  const text = withoutDrawl(normalizeText(question))
  const words = wordsToRead(text)
  const residue = words.map((word) => readResidue(model, word))
  const plain = words.flatMap((word, index) =>
    word.informal.length > 0 || word.abbreviation || word.fixed ? [] : [{ ...word, form: residue[index] ?? word.form }]
  )
  const dropped = droppedShare(model, plain)
  const residues = residue.filter((form) => form !== undefined).length
  const choices = words.map((word, index) => choicesFor(model, word, { dropped, residue: residue[index], severalResidues: residues > 1 }))
  if (choices.every((ways, index) => ways.length === 1 && ways[0]!.written === words[index]!.form)) return [{ text, score: 0 }]
  return chooseReadings(model, text, words, choices, count)
}

/** `khôngggg`, `ạaaa`: letters held down; `CCCD`, `pccc`, `hạng III`, `(iii)` stay. */
function withoutDrawl(text: string): string {
  return text.replace(/(\p{L}*?)(\p{Ll})\2{2,}/gu, (run, before: string, letter: string) =>
    [...before.toLowerCase()].some(isVowel) || (before !== '' && isVowel(letter)) ? before + letter : run
  )
}

/** What a word says if its odd letters or digits are typing keys; undefined when they are not, or when that is no word. */
function readResidue(model: DiacriticsModel, { form, fixed, abbreviation, informal }: WordToRead): string | undefined {
  if (fixed || abbreviation || informal.length > 0 || FOREIGN.has(form)) return undefined
  const meant = readTelex(form) ?? (/^\p{L}{2}/u.test(form) || /\d\p{L}/u.test(form) ? readVni(form) : undefined)
  return meant !== undefined && model.candidates(foldText(meant)).length > 0 ? meant : undefined
}

interface Surroundings {
  readonly dropped: number
  readonly residue: string | undefined
  readonly severalResidues: boolean
}

function choicesFor(model: DiacriticsModel, word: WordToRead, { dropped, residue, severalResidues }: Surroundings): Choice[] {
  const { form, fixed, abbreviation, informal, isName } = word
  if (fixed) return [asTyped(model, form, 0)]
  if (abbreviation) return [{ written: form, ids: idsOf(model, abbreviation.readings[0] ?? form), cost: 0 }]
  if (informal.length > 0) return informalChoices(model, word, dropped)
  const known = model.idOf(form) !== undefined
  if (residue !== undefined && !isName && (!known || severalResidues)) return residueChoices(model, form, residue, known)
  const byMarks = markedChoices(model, form, dropped)
  if (isName || !isRepairable(form)) return form === foldText(form) && dropped > 0 ? byMarks : [asTyped(model, form, 0)]
  if (isSaidJustSo(model, form)) return [asTyped(model, form, 0)]
  if (!known) return unknownChoices(model, form, byMarks)
  if (form !== foldText(form) || dropped === 0) return [...byMarks, ...confusableChoices(model, form)]
  return [...byMarks, ...withLetterY(model, form, dropped)]
}

/** `ki` without dấu may be `ký` as well as `kí`. */
function withLetterY(model: DiacriticsModel, form: string, dropped: number): Choice[] {
  if (!/^(?:h|k|l|m|s|t|qu)i$/.test(form)) return []
  return markedChoices(model, form.replace(/i$/, 'y'), dropped).map((choice) => ({ ...choice, cost: choice.cost + COST_OF_LETTER_Y }))
}

function informalChoices(model: DiacriticsModel, { form, informal }: WordToRead, dropped: number): Choice[] {
  const choices = informal.flatMap(({ readings, when }) =>
    readings.map((reading, order) => ({
      written: reading,
      ids: idsOf(model, reading),
      cost: COST_OF_INFORMAL[when] + order * COST_OF_LATER_READING
    }))
  )
  const certain = informal.some(({ when }) => when === 'always' || when === 'number')
  if (certain) return choices
  return [...(form.includes(' ') ? [asTyped(model, form, 0)] : markedChoices(model, form, dropped)), ...choices]
}

function residueChoices(model: DiacriticsModel, form: string, residue: string, known: boolean): Choice[] {
  const cost = known ? COST_OF_UNLIKELY_RESIDUE : 0
  const meant = markedChoices(model, residue, residue === foldText(residue) ? 1 : 0.3)
  return [...meant.map((choice) => ({ ...choice, cost: choice.cost + cost })), asTyped(model, form, known ? 0 : COST_OF_STAYING_UNKNOWN)]
}

function unknownChoices(model: DiacriticsModel, form: string, byMarks: readonly Choice[]): Choice[] {
  const marked = byMarks.filter(({ ids }) => ids[0] !== UNKNOWN)
  const differsInMarks = marked.some(({ cost }) => cost > COST_OF_OTHER_MARKS)
  const sounds = confusableChoices(model, form).map((choice) =>
    differsInMarks ? { ...choice, cost: choice.cost + COST_OF_SECOND_GUESS } : choice
  )
  const glued = gluedChoices(model, form, (part) => markedChoices(model, part, part === foldText(part) ? 1 : 0))
  const slips = marked.length + sounds.length + glued.length === 0 && form.length >= 3 ? slipChoices(model, form) : []
  const read = [...marked, ...sounds, ...glued, ...slips]
  if (read.length === 0) return [asTyped(model, form, 0)]
  const mayBeRight = form !== foldText(form) && isWellFormed(form)
  return [...read, asTyped(model, form, mayBeRight ? COST_OF_STAYING_RARE : COST_OF_STAYING_UNKNOWN)]
}

function isRepairable(form: string): boolean {
  return /^\p{L}{2,14}$/u.test(form) && !FOREIGN.has(form)
}

function asTyped(model: DiacriticsModel, form: string, cost: number): Choice {
  return { written: form, ids: form.includes(' ') ? idsOf(model, form) : [model.idOf(form) ?? (/\d/.test(form) ? NUMBER : UNKNOWN)], cost }
}

function idsOf(model: DiacriticsModel, reading: string): number[] {
  return syllablesOf(reading).map((syllable) => model.idOf(syllable) ?? UNKNOWN)
}

import { normalizeText } from '../../knowledge/index.js'
import { type SyllableInventory, syllableInventory } from '../repair/syllable-inventory.js'

/** A word as an engine read it. */
export interface ReadWord {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
}

/** Price of another reading than the engine's, in natural logarithms of probability: more where the engine is sure, and for each mark that differs. */
const LEAST_PRICE = 3
const PRICE_OF_CONFIDENCE = 3
const PRICE_OF_MARK = 1.5
/** A rarer word is no reading to change to. */
const LEAST_COUNT = 30
const WORD = /^([“"‘'([]*)(\p{L}+)([\p{P}\p{S}]*)$/u

/**
 * Words whose marks were misread (`bỗ sung`, `sửa đỗi`, `thâm quyền`): the same letters with the marks that law and procedures write
 * in these surroundings, where that is far likelier than what the engine read. Names, numbers and abbreviations stay as they are.
 * @param lines lines of one paragraph; words go on from line to line.
 */
export function mendMisreadSyllables(lines: readonly (readonly ReadWord[])[]): readonly (readonly string[])[] {
  const inventory = syllableInventory()
  const flat = lines.flatMap((words, line) => words.map((word) => ({ ...word, line })))
  const isCapitalLine = lines.map((words) => {
    const letters = words.flatMap(({ text }) => text.match(/\p{L}/gu) ?? [])
    return letters.length > 0 && letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * 0.8
  })
  const texts = flat.map(({ text }) => text)
  for (const run of runsOf(flat, isCapitalLine)) {
    const read = run.map((place) => lettersOf(texts[place]!))
    const likely = likeliest(
      read,
      run.map((place) => flat[place]!.confidence),
      inventory
    )
    run.forEach((place, at) => {
      if (likely[at] !== read[at]) texts[place] = withLetters(texts[place]!, likely[at]!)
    })
  }
  let at = 0
  return lines.map((words) => {
    at += words.length
    return texts.slice(at - words.length, at)
  })
}

/** Places of words that stand together without a mark between them. Capitalised words inside a line are names: they part runs. */
function runsOf(words: readonly (ReadWord & { readonly line: number })[], isCapitalLine: readonly boolean[]): readonly number[][] {
  const runs: number[][] = [[]]
  words.forEach(({ text, line }, place) => {
    const match = WORD.exec(text)
    const letters = match?.[2] ?? ''
    const isName = /^\p{Lu}/u.test(letters) && !isCapitalLine[line] && !startsSentence(words[place - 1]?.text)
    const isAbbreviation = !isCapitalLine[line] && /^\p{Lu}{2,}$/u.test(letters)
    if (!match || isName || isAbbreviation) runs.push([])
    else {
      if (match[1]) runs.push([])
      runs.at(-1)!.push(place)
      if (match[3]) runs.push([])
    }
  })
  return runs.filter((run) => run.length > 0)
}

const startsSentence = (before: string | undefined) => before === undefined || /[.;:)“"–-]$/u.test(before)

const lettersOf = (text: string) => normalizeText(WORD.exec(text)![2]!.toLowerCase())

function withLetters(text: string, letters: string): string {
  const [, before = '', own = '', behind = ''] = WORD.exec(text)!
  const isCapitals = own.length > 1 && own === own.toUpperCase()
  const cased = isCapitals ? letters.toUpperCase() : /^\p{Lu}/u.test(own) ? `${letters[0]!.toUpperCase()}${letters.slice(1)}` : letters
  return `${before}${cased}${behind}`
}

interface Path {
  readonly score: number
  readonly words: readonly string[]
}

/** The likeliest row of readings (Viterbi over pairs of words). */
function likeliest(read: readonly string[], confidences: readonly number[], inventory: SyllableInventory): readonly string[] {
  let paths = new Map<string | undefined, Path>([[undefined, { score: 0, words: [] }]])
  read.forEach((own, at) => {
    const price = LEAST_PRICE + (PRICE_OF_CONFIDENCE * Math.max(0, confidences[at]!)) / 100
    const next = new Map<string | undefined, Path>()
    for (const word of [own, ...otherReadings(own, inventory)]) {
      let best: Path | undefined
      for (const [previous, { score, words }] of paths) {
        const total = score + inventory.logProbability(previous, word) - (word === own ? 0 : price + PRICE_OF_MARK * marksApart(own, word))
        if (!best || total > best.score) best = { score: total, words: [...words, word] }
      }
      next.set(word, best!)
    }
    paths = next
  })
  return [...paths.values()].reduce((best, path) => (path.score > best.score ? path : best)).words
}

let known: ReadonlyMap<string, readonly string[]> | undefined

function otherReadings(word: string, inventory: SyllableInventory): readonly string[] {
  if (word.length < 2) return []
  known ??= byLetters(inventory)
  return (known.get(bare(word)) ?? []).filter((other) => other !== word)
}

function byLetters(inventory: SyllableInventory): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of inventory.words(LEAST_COUNT)) {
    const key = bare(word)
    const row = found.get(key)
    if (row) row.push(word)
    else found.set(key, [word])
  }
  return found
}

/** How many marks (of tone, of vowel, the stroke of đ) one word has that the other has not. */
function marksApart(left: string, right: string): number {
  const [mine, others] = [marksOf(left), marksOf(right)]
  return Math.max(mine.filter((mark) => !others.includes(mark)).length, others.filter((mark) => !mine.includes(mark)).length)
}

const marksOf = (word: string): readonly string[] => word.normalize('NFD').match(/[\u0300-\u036fđ]/g) ?? []

/** Letters without any mark; đ is d. */
const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')

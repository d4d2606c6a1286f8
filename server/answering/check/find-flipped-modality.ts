import { syllablesOf } from '../../../knowledge/index.js'
import { alignWords } from './align-words.js'
import { MODALITY_WORDS, OPPOSITES, SMALL_WORDS, SOFTER_WORDS } from './check-words.vi.js'

/** Share of a sentence's words found in order in its source from which it counts as written after it, word by word. */
const NEARLY_VERBATIM = 0.82
/** Words between which a modality word of the source may not get lost. */
const NEAR_IN_SENTENCE = 3
const NEAR_IN_SOURCE = 5

/**
 * A word that turns a rule round and that a sentence adds, drops or exchanges against its source; `undefined` when there is none.
 * Both are given in canonical words. A sentence that keeps the order of its source is compared with it word by word, any other by neighbours.
 */
export function findFlippedModality(sentence: string, source: string): string | undefined {
  const left = syllablesOf(sentence)
  const right = syllablesOf(source)
  return (
    exchangedOpposite(left, right) ??
    left.find((word, at) => MODALITY_WORDS.has(word) && !governsAlike(left, at, right)) ??
    lostByNeighbours(left, right) ??
    flippedInOrder(sentence, source)
  )
}

function exchangedOpposite(left: readonly string[], right: readonly string[]): string | undefined {
  const said = ` ${left.join(' ')} `
  const given = ` ${right.join(' ')} `
  const has = (text: string, word: string) => text.includes(` ${word} `)
  for (const [one, other] of OPPOSITES) {
    if (has(said, one) && !has(given, one) && has(given, other)) return one
    if (has(said, other) && !has(given, other) && has(given, one)) return other
  }
  return undefined
}

/** Whether a word of a sentence stands before (or, at the end, behind) the same words somewhere in the source. */
function governsAlike(sentence: readonly string[], at: number, source: readonly string[]): boolean {
  const after = sentence.slice(at + 1, at + 3)
  const before = sentence[at - 1]
  return source.some((word, place) => {
    if (word !== sentence[at]) return false
    const follows = source.slice(place + 1, place + 3)
    // Another word for what it governs is accepted behind the same two words.
    if (before !== undefined && source[place - 1] === before && (after.length === 0 || source[place - 2] === sentence[at - 2])) return true
    return follows[0] === after[0] || (after[1] !== undefined && follows.includes(after[1])) || follows[1] === after[0]
  })
}

/** A modality word of the source whose governed words the sentence has without it, where the source never has them so. */
function lostByNeighbours(left: readonly string[], right: readonly string[]): string | undefined {
  return right.find((word, place) => {
    if (!MODALITY_WORDS.has(word)) return false
    const [first, second] = [right[place + 1], right[place + 2]]
    if (!first || !second || MODALITY_WORDS.has(first) || (SMALL_WORDS.has(first) && SMALL_WORDS.has(second))) return false
    const bare = (words: readonly string[], at: number) => words[at] === first && words[at + 1] === second && !isModal(words, at, word)
    return left.some((_, at) => bare(left, at)) && !right.some((_, at) => bare(right, at))
  })
}

function isModal(words: readonly string[], at: number, modality: string): boolean {
  return [words[at - 1], words[at - 2]].some(
    (word) => word !== undefined && (MODALITY_WORDS.has(word) || SOFTER_WORDS.get(word) === modality)
  )
}

/** A modality word that the sentence adds or leaves out, read by aligning the words of both. */
function flippedInOrder(sentence: string, source: string): string | undefined {
  const { left, right, partner } = alignWords(sentence, source)
  const matched = partner.flatMap((place, at) => (place >= 0 ? [{ at, place }] : []))
  if (matched.length < left.length * NEARLY_VERBATIM) return undefined
  const added = left.find((word, at) => MODALITY_WORDS.has(word) && partner[at] === -1 && !standsAlike(right, left, at))
  if (added) return added
  const doubled = left.find((word, at) => MODALITY_WORDS.has(word) && left[at + 1] === word && !standsTwice(right, word))
  if (doubled) return doubled
  const taken = new Set(partner)
  // A short sentence may be laid on several places of a long source.
  const isShort = left.length * 2 < right.length
  const isLost = (place: number) => MODALITY_WORDS.has(right[place] ?? '') && !taken.has(place)
  for (const [index, here] of matched.entries()) {
    const softened = SOFTER_WORDS.get(left[here.at - 1] ?? '') === right[here.place - 1]
    if (isLost(here.place - 1) && !softened && !(isShort && standsBare(right, left, here.at))) return right[here.place - 1]
    const next = matched[index + 1]
    if (!next || next.at - here.at > NEAR_IN_SENTENCE || next.place - here.place > NEAR_IN_SOURCE) continue
    for (let place = here.place + 1; place < next.place; place++) {
      const softer = left.slice(here.at + 1, next.at).some((word) => SOFTER_WORDS.get(word) === right[place])
      if (isLost(place) && !softer) return right[place]
    }
  }
  return undefined
}

/** Whether two words in a row stand in the source also without a modality word before them. */
function standsBare(source: readonly string[], sentence: readonly string[], at: number): boolean {
  return source.some(
    (word, place) => word === sentence[at] && source[place + 1] === sentence[at + 1] && !MODALITY_WORDS.has(source[place - 1] ?? '')
  )
}

function standsTwice(words: readonly string[], word: string): boolean {
  return words.some((one, at) => one === word && words[at + 1] === word)
}

/** Whether a word stands in the source between the same neighbours, or before the same two words. */
function standsAlike(source: readonly string[], sentence: readonly string[], at: number): boolean {
  const [before, word, next, after] = [sentence[at - 1], sentence[at], sentence[at + 1], sentence[at + 2]]
  return source.some(
    (one, place) => one === word && source[place + 1] === next && (source[place - 1] === before || source[place + 2] === after)
  )
}

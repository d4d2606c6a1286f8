import { type DictionarySyllable, dictionarySyllable, mayMean, type ReadText } from './read-text.js'

/** A phrase found in a text: its meaning and the UTF-16 range it covers. */
export interface FoundPhrase<Meaning> {
  readonly meaning: Meaning
  readonly start: number
  readonly end: number
  /** How many syllables matched. */
  readonly length: number
}

/** Phrases with meanings, findable with or without dấu. */
export interface PhraseTable<Meaning> {
  find(text: ReadText): readonly FoundPhrase<Meaning>[]
}

interface Entry<Meaning> {
  readonly meaning: Meaning
  readonly words: readonly (DictionarySyllable | 'gap')[]
}

/** How leniently phrases are found: `exact` only as written, dấu and all. */
export interface PhraseTableOptions {
  readonly exact?: boolean
}

/** `…` in a phrase lets up to this many syllables stand between. */
const LONGEST_GAP = 4

/**
 * Builds a table from phrases in correct Vietnamese. Phrases of two syllables or more are also found without dấu;
 * a phrase of one syllable only as written, because `phi` is not always `phí`. `…` stands for a short gap.
 */
export function phraseTable<Meaning>(
  meanings: readonly (readonly [Meaning, readonly string[]])[],
  { exact = false }: PhraseTableOptions = {}
): PhraseTable<Meaning> {
  const byFirst = new Map<string, Entry<Meaning>[]>()
  for (const [meaning, phrases] of meanings) {
    for (const phrase of phrases) {
      const words = phrase.split(/\s+/).map((word) => (word === '…' ? 'gap' : dictionarySyllable(word)))
      const first = words[0]
      if (!first || first === 'gap') continue
      const entries = byFirst.get(first.folded) ?? []
      entries.push({ meaning, words })
      byFirst.set(first.folded, entries)
    }
  }
  return { find: (text) => text.syllables.flatMap((syllable, at) => matchesAt(byFirst.get(syllable.folded) ?? [], text, at, exact)) }
}

/** Whether any phrase of the table stands in the text. */
export function hasPhrase<Meaning>(table: PhraseTable<Meaning>, text: ReadText): boolean {
  return table.find(text).length > 0
}

function matchesAt<Meaning>(entries: readonly Entry<Meaning>[], text: ReadText, at: number, exact: boolean): FoundPhrase<Meaning>[] {
  return entries.flatMap(({ meaning, words }) => {
    const after = matchWords(words, 0, text, at, exact)
    if (after === undefined) return []
    return [{ meaning, start: text.syllables[at]!.start, end: text.syllables[after - 1]!.end, length: after - at }]
  })
}

function matchWords(
  words: readonly (DictionarySyllable | 'gap')[],
  index: number,
  text: ReadText,
  at: number,
  exact: boolean
): number | undefined {
  const word = words[index]
  if (word === undefined) return at
  if (word === 'gap') {
    for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
      const after = matchWords(words, index + 1, text, at + skipped, exact)
      if (after !== undefined) return after
    }
    return undefined
  }
  const typed = text.syllables[at]
  if (!typed) return undefined
  const fits = exact || words.length === 1 ? typed.form === word.form : mayMean(typed, word)
  return fits ? matchWords(words, index + 1, text, at + 1, exact) : undefined
}

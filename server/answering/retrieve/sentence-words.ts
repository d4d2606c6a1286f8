import { foldText, syllablesOf } from '../../../knowledge/index.js'

const PLAIN_WORD = /^[a-z]+$/
const LETTERS_AND_DIGITS = /^[a-z0-9]+$/
const ANY_DIGIT = /\p{N}/u
const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u
const END_OF_SENTENCE = '\n'

/**
 * Which of many sentences hold a folded word, as `syllablesOf` reads them. Words of letters are looked for in the folded text, without
 * taking every sentence apart; only where digits are about is a sentence read syllable by syllable.
 */
export class SentenceWords {
  /** All sentences, folded, each followed by a line end. */
  readonly #folded: string
  /** Where each sentence begins; one more for the end. */
  readonly #starts: Uint32Array
  /** False where folding changes lengths (decomposed marks): everything is read syllable by syllable then. */
  readonly #isAligned: boolean
  readonly #read = new Map<number, ReadonlySet<string>>()

  constructor(private readonly sentences: readonly string[]) {
    this.#starts = new Uint32Array(sentences.length + 1)
    sentences.forEach((text, sentence) => {
      this.#starts[sentence + 1] = this.#starts[sentence]! + text.length + 1
    })
    this.#folded = foldText(sentences.map((text) => text + END_OF_SENTENCE).join(''))
    this.#isAligned = this.#folded.length === this.#starts[sentences.length]
  }

  /** Adds one to the count of every sentence that holds the word. */
  count(word: string, counts: Uint16Array): void {
    if (this.#isAligned && PLAIN_WORD.test(word)) {
      this.#find(word, counts)
      return
    }
    const onlyBesideDigits = this.#isAligned && LETTERS_AND_DIGITS.test(word)
    this.sentences.forEach((text, sentence) => {
      if (onlyBesideDigits && !ANY_DIGIT.test(text)) return
      if (this.#has(sentence, word)) counts[sentence]!++
    })
  }

  #find(word: string, counts: Uint16Array): void {
    const folded = this.#folded
    let sentence = 0
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (isPartOfWord(folded.charCodeAt(at + word.length))) continue
      const before = at === 0 ? END_CODE : folded.charCodeAt(at - 1)
      const mayFollowNumber = before >= ZERO && before <= NINE
      if (!mayFollowNumber && isPartOfWord(before)) continue
      while (this.#starts[sentence + 1]! <= at) sentence++
      if (mayFollowNumber && !this.#has(sentence, word)) continue
      counts[sentence]!++
      at = this.#starts[sentence + 1]! - 1
    }
  }

  #has(sentence: number, word: string): boolean {
    const known = this.#read.get(sentence) ?? new Set(syllablesOf(this.sentences[sentence]!).map(foldText))
    this.#read.set(sentence, known)
    return known.has(word)
  }
}

const END_CODE = END_OF_SENTENCE.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
const NINE = '9'.charCodeAt(0)

function isPartOfWord(code: number): boolean {
  if (code >= 0x80) return PART_OF_WORD.test(String.fromCharCode(code))
  return (code >= 0x61 && code <= 0x7a) || (code >= ZERO && code <= NINE) || (code >= 0x41 && code <= 0x5a)
}

import type { LexicalIndex } from '../index/lexical/lexical-index.js'
import { findBestPart } from './law/find-best-part.js'
import { PartScorer } from './law/part-scorer.js'
import { NO_MATCH, PassageScan } from './law/scan-passage.js'
import { WordMatcher } from './question/match-words.js'
import type { QuestionWords } from './question/question-words.js'

/** Finds the part of a single passage that says most of a question. */
export class BestPartFinder {
  readonly #wordOf: Int16Array
  readonly #scan = new PassageScan()

  constructor(private readonly index: LexicalIndex) {
    this.#wordOf = new Int16Array(index.dictionary.length).fill(NO_MATCH)
  }

  /** Number of the part within each passage; `undefined` where none matches. */
  find(words: QuestionWords, passages: readonly number[]): (number | undefined)[] {
    words.terms.forEach((term, word) => {
      this.#wordOf[term] = word
    })
    const matcher = new WordMatcher(words)
    const scorer = new PartScorer(words)
    const nothing = new Uint8Array(words.terms.length)
    const found = passages.map((passage) => {
      const scan = this.#scan.read(this.index.forward, passage, this.#wordOf)
      return findBestPart(this.index.forward, passage, scan, scorer, matcher, nothing).number
    })
    for (const term of words.terms) this.#wordOf[term] = NO_MATCH
    return found
  }
}

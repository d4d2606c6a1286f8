import type { FieldTerms } from '../../index/lexical/lexical-index.js'
import type { LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { RankedPassage } from '../describe-hit.js'
import { lexicalQuery, type QuestionTerms } from '../question/question-terms.js'
import { type QuestionWords, questionWords } from '../question/question-words.js'
import { selectBest } from '../select-best.js'

const CANDIDATES = 20
const TITLE_WEIGHT = 0.6
const NAME_WEIGHT = 0.4
/** Share of the question's weight a section must reach to be even odds, and how steeply that turns. */
const EVEN_SHARE = 1.1
const STEEPNESS = 4
/** What a guide keeps of its odds when it only mentions the matter and no heading names it; by hand, on the project's own questions. */
const MENTION = 0.4

/** Ranks sections of guides, FAQ and notes: few, so that words of text, heading and title are enough. */
export class GuideRanker {
  constructor(
    private readonly scorer: LexicalScorer,
    private readonly range: PassageRange
  ) {}

  /** Best first. */
  rank(question: QuestionTerms, mask: Uint8Array): RankedPassage[] {
    const query = lexicalQuery(question)
    const { titles, names } = this.scorer.titlesAndNames(query, this.range)
    const scores = this.scorer.body(query, this.range)
    for (let passage = this.range.start; passage < this.range.end; passage++) {
      scores[passage]! += TITLE_WEIGHT * titles[passage]! + NAME_WEIGHT * names[this.scorer.index.documentOf[passage]!]!
    }
    const words = questionWords(question, this.scorer, this.range)
    return selectBest(scores, this.range, mask, CANDIDATES).map(({ passage, score }) => {
      const share = score / Math.max(words.mass, 1e-6)
      const about = MENTION + (1 - MENTION) * this.#headingShare(words, passage)
      const confidence = about / (1 + Math.exp(-STEEPNESS * (share - EVEN_SHARE)))
      return { passage, part: undefined, score: share, confidence }
    })
  }

  /** Share of the question's weight that stands in the title or the headings: a guide that only mentions a thing is not about it. */
  #headingShare({ terms, weights, mass }: QuestionWords, passage: number): number {
    const { title, name, context, documentOf } = this.scorer.index
    const document = documentOf[passage]!
    const headings = new Set([...fieldOf(title.forward, passage), ...fieldOf(context, passage), ...fieldOf(name.forward, document)])
    return terms.reduce((held, term, word) => held + (headings.has(term) ? weights[word]! : 0), 0) / Math.max(mass, 1e-6)
  }
}

function fieldOf({ terms, offsets }: FieldTerms, owner: number): Uint32Array {
  return terms.subarray(offsets[owner]!, offsets[owner + 1]!)
}

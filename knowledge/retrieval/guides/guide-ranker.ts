import type { LexicalScorer, PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { RankedPassage } from '../describe-hit.js'
import { lexicalQuery, type QuestionTerms } from '../question/question-terms.js'
import { questionWords } from '../question/question-words.js'
import { selectBest } from '../select-best.js'

const CANDIDATES = 20
const TITLE_WEIGHT = 0.6
const NAME_WEIGHT = 0.4
/** Share of the question's weight a section must reach to be even odds, and how steeply that turns. */
const EVEN_SHARE = 1.1
const STEEPNESS = 4

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
    const { mass } = questionWords(question, this.scorer, this.range)
    return selectBest(scores, this.range, mask, CANDIDATES).map(({ passage, score }) => {
      const share = score / Math.max(mass, 1e-6)
      return { passage, part: undefined, score: share, confidence: 1 / (1 + Math.exp(-STEEPNESS * (share - EVEN_SHARE))) }
    })
  }
}

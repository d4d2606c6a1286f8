import { parserFor } from '../../ingest/parsers/index.js'
import { type KnowledgeBase, openKnowledgeBase, readLegalReferences } from '../../knowledge/index.js'
import { answerQuestion, checkSentence, maskPersonalData } from '../../server/answering/index.js'

/** Everything of the product that is evaluated, as functions, so that a test can break one and see whether anybody notices. */
export interface Product {
  /** Wraps any knowledge base the product works with; the identity in the whole product. */
  readonly see: (knowledge: KnowledgeBase) => KnowledgeBase
  /** The published knowledge itself, never broken: says what really stands at a cited place. */
  readonly truth: KnowledgeBase
  readonly answer: typeof answerQuestion
  readonly check: typeof checkSentence
  readonly mask: typeof maskPersonalData
  readonly readReferences: typeof readLegalReferences
  readonly parser: typeof parserFor
}

/** The product as it is, over a data directory. Close `truth` when done. */
export function openProduct(dataDirectory: string): Product {
  return {
    see: (knowledge) => knowledge,
    truth: openKnowledgeBase(dataDirectory),
    answer: answerQuestion,
    check: checkSentence,
    mask: maskPersonalData,
    readReferences: readLegalReferences,
    parser: parserFor
  }
}

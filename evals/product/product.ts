import { parserFor } from '../../ingest/parsers/index.js'
import { type KnowledgeBase, openKnowledgeBase, readLegalReferences } from '../../knowledge/index.js'
import { answerQuestion, checkSentence, maskPersonalData, traceQuestion } from '../../server/answering/index.js'
import { openMadeKnowledge } from './made-knowledge.vi.js'

/** Everything of the product that is evaluated, as functions, so that a test can break one and see whether anybody notices. */
export interface Product {
  /** Wraps any knowledge base the product works with; the identity in the whole product. */
  readonly see: (knowledge: KnowledgeBase) => KnowledgeBase
  /** The published knowledge itself, never broken: says what really stands at a cited place. */
  readonly truth: KnowledgeBase
  /** Invented knowledge with rules that ended or are to come, and guides not for everybody; never broken either. */
  readonly made: KnowledgeBase
  readonly answer: typeof answerQuestion
  /** What a question is taken to mean, without answering it. */
  readonly trace: typeof traceQuestion
  readonly check: typeof checkSentence
  readonly mask: typeof maskPersonalData
  readonly readReferences: typeof readLegalReferences
  readonly parser: typeof parserFor
}

/** The product as it is, over a data directory. */
export async function openProduct(dataDirectory: string): Promise<Product> {
  return {
    see: (knowledge) => knowledge,
    truth: openKnowledgeBase(dataDirectory),
    made: await openMadeKnowledge(),
    answer: answerQuestion,
    trace: traceQuestion,
    check: checkSentence,
    mask: maskPersonalData,
    readReferences: readLegalReferences,
    parser: parserFor
  }
}

/** Closes what `openProduct` opened. */
export function closeProduct({ truth, made }: Product): void {
  truth.close()
  made.close()
}

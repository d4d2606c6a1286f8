import { KeptValues, type KnowledgeBase } from '../../knowledge/index.js'
import type { AnswerContext } from './answer-context.js'
import type { AnswerTools } from './answer-tools.js'

/** The way of a question from its screening to its checked verbatim draft. */
export interface AnsweredWay {
  readonly context: AnswerContext
  /** Names of the steps that were taken. */
  readonly steps: readonly string[]
  /** `finish`: a step ended it early, so that no language model writes it anew. */
  readonly next: 'continue' | 'finish'
}

/**
 * Ways of questions that many ask, for as long as their generation is open: what was found, composed and checked once need not be again.
 * Only masked questions without a conversation behind them are kept; every answer from a kept way is still finished, recorded and
 * remembered as its own. Nothing is kept where questions are embedded: a model that was away may be back.
 */
export class KeptAnswers {
  readonly #ways = new WeakMap<KnowledgeBase, KeptValues<string, AnsweredWay>>()

  /** @param mostAnswers how many are kept; each takes some 50 kilobytes. */
  constructor(private readonly mostAnswers: number) {}

  /** The way of a screened question, with what is this answer's own; `undefined` when it has to be gone. */
  find(screened: AnswerContext, tools: AnswerTools): AnsweredWay | undefined {
    const known = mayBeKept(screened, tools) ? this.#ways.get(tools.knowledge)?.get(keyOf(screened, tools)) : undefined
    if (!known) return undefined
    const { request, answerId, conversationId, state } = screened
    return { ...known, context: { ...known.context, request, answerId, conversationId, state } }
  }

  /** Keeps the way that a screened question went. */
  keep(screened: AnswerContext, way: AnsweredWay, tools: AnswerTools): void {
    if (!mayBeKept(screened, tools)) return
    const { knowledge } = tools
    const ways = this.#ways.get(knowledge) ?? new KeptValues<string, AnsweredWay>(this.mostAnswers)
    this.#ways.set(knowledge, ways)
    ways.set(keyOf(screened, tools), { ...way, context: compact(way.context) })
  }
}

function mayBeKept({ state }: AnswerContext, { knowledge }: AnswerTools): boolean {
  return state === undefined && knowledge.generation.embeddingModel === 'none'
}

/** Everything an answer to a question without history depends on, beside the generation. */
function keyOf({ question, masked, request }: AnswerContext, { today, audiences }: AnswerTools): string {
  return JSON.stringify([question, masked, request.asOf, today(), audiences])
}

/** The same without what no later step reads, in strings of its own: a quote cut from a text would keep the whole text in memory. */
function compact(context: AnswerContext): AnswerContext {
  const { found, draft, subject } = context
  const bare = (hits: AnswerContext['found']['laws']) => hits.map((hit) => ({ ...hit, snippet: '' }))
  const kept = { procedures: bare(found.procedures), laws: bare(found.laws), guides: bare(found.guides) }
  const copy = JSON.parse(JSON.stringify({ found: kept, draft })) as Pick<AnswerContext, 'found' | 'draft'>
  return { ...context, ...copy, subject: 'hits' in subject ? { kind: subject.kind, hits: [] } : subject }
}

import type { Answer, AnswerNotice } from '../answer.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools, ConversationState } from '../answer-tools.js'
import { composeMessages, vietnameseDate } from '../compose/compose-messages.vi.js'
import { numberCitations } from './number-citations.js'

/** Questions a conversation remembers. */
const MOST_QUESTIONS = 10
const MOST_CANDIDATES = 10

/** Turns a draft into the answer, and writes it to the ledger and into the conversation. */
export async function finish(context: AnswerContext, tools: AnswerTools, timings: Readonly<Record<string, number>>): Promise<Answer> {
  const { draft, reading, state } = context
  const numbered = numberCitations(draft.blocks, draft.citations)
  const answer: Answer = {
    answerId: context.answerId,
    conversationId: context.conversationId,
    status: draft.status,
    ...(reading.changed ? { understoodAs: reading.understoodAs } : {}),
    blocks: numbered.blocks,
    citations: numbered.citations,
    ...(draft.procedure ? { procedure: draft.procedure } : {}),
    suggestions: draft.suggestions,
    notices: [...draft.notices, ...ownNotices(context, tools)],
    engine: context.writing?.outcome === 'used' ? 'model' : 'verbatim',
    timings
  }
  await tools.conversations.save(nextState(context, state))
  const candidates = [...context.found.procedures, ...context.found.laws, ...context.found.guides].slice(0, MOST_CANDIDATES)
  await tools.ledger.record({
    answerId: context.answerId,
    conversationId: context.conversationId,
    askedAt: tools.now().toISOString(),
    maskedQuestion: context.question,
    understoodAs: reading.understoodAs,
    generation: tools.knowledge.generation.number,
    candidates: candidates.map(({ documentId, address, score, confidence, title, procedureCode }) => ({
      ...{ documentId, address, score, confidence, title },
      ...(procedureCode ? { procedureCode } : {})
    })),
    understood: {
      ...{ slots: reading.slots, channels: reading.channels, followUp: reading.followUp },
      ...{ asOf: context.asOf, subject: context.subject.kind, masked: context.masked }
    },
    ...(context.dropped && context.dropped.length > 0 ? { dropped: context.dropped } : {}),
    ...(context.writing ? { writing: context.writing } : {}),
    answer
  })
  return answer
}

function ownNotices({ state, masked, asOf, draft }: AnswerContext, { today }: AnswerTools): AnswerNotice[] {
  const isFirst = (state?.questions.length ?? 0) === 0
  const answersLaw = draft.status === 'answered_law' && asOf !== today()
  return [
    ...(isFirst ? [{ kind: 'ai_disclosure', text: composeMessages.aiDisclosure } as const] : []),
    ...(masked.length > 0 ? [{ kind: 'masked', text: composeMessages.masked } as const] : []),
    ...(answersLaw ? [{ kind: 'as_of', text: composeMessages.asOf(vietnameseDate(asOf)) } as const] : [])
  ]
}

/** What the conversation remembers after this answer: a change of subject drops what was carried. */
function nextState(
  { conversationId, question, reading, draft, asOf, searchQuestion }: AnswerContext,
  state: ConversationState | undefined
): ConversationState {
  const questions = [...(state?.questions ?? []), question].slice(-MOST_QUESTIONS)
  const keepsSubject = draft.status === 'answered_small_talk' || draft.status.startsWith('blocked') || draft.status === 'too_long'
  if (keepsSubject) return { ...(state ?? {}), conversationId, questions }
  const subject = {
    ...(draft.procedure ? { procedureCode: draft.procedure.code } : {}),
    ...(draft.provision ? { provision: draft.provision } : {})
  }
  const slots = reading.slots.length > 0 ? reading.slots : state?.slots
  const topic = reading.followUp === 'continues' ? state?.topic : searchQuestion
  return {
    conversationId,
    questions,
    ...subject,
    ...(draft.provision ? { asOf } : {}),
    ...(topic ? { topic } : {}),
    ...(slots ? { slots } : {}),
    ...(draft.offered ? { offered: draft.offered } : {})
  }
}

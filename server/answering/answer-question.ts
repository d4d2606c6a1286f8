import type { Answer, AnswerBlock, AnswerRequest } from './answer.js'
import { type AnswerContext, type AnswerStep, type LiveAnswer, plainDraft } from './answer-context.js'
import { ANSWER_STATUS_WORDS } from './answer-statuses.vi.js'
import type { AnswerListener, AnswerTools } from './answer-tools.js'
import { check } from './check/check.js'
import { compose } from './compose/compose.js'
import { finish } from './finish/finish.js'
import { write } from './model/write.js'
import { retrieve } from './retrieve/retrieve.js'
import { route } from './route/route.js'
import { screen } from './screen/screen.js'
import { EMPTY_READING } from './understand/question-reading.js'
import { understand } from './understand/understand.js'

/**
 * The way from a screened question to a checked answer (DESIGN §5); a step that finishes early goes straight to `finish`.
 * `screen` goes before it, and where there is a language model `write` after it.
 */
const STEPS: readonly AnswerStep[] = [understand, route, retrieve, compose, check]

const NEVER = new AbortController().signal

/**
 * Answers one question. Progress and blocks are told to the listener as they come; every answer, also a refusal, is written to the ledger.
 * @throws the signal's reason when it is aborted; whatever the knowledge or a store throws when it is broken.
 */
export async function answerQuestion(
  request: AnswerRequest,
  tools: AnswerTools,
  listener: AnswerListener = {},
  signal?: AbortSignal
): Promise<Answer> {
  const startMs = tools.elapsedMs()
  const timings: Record<string, number> = {}
  let context = await openContext(request, tools)
  const sent: AnswerBlock[] = []
  const live: LiveAnswer = {
    signal: signal ?? NEVER,
    left: listener.left ?? NEVER,
    send(block) {
      sent.push(block)
      listener.block?.(block)
    }
  }
  const begin = (step: string) => {
    signal?.throwIfAborted()
    listener.progress?.(step)
    return tools.elapsedMs()
  }
  const end = (step: string, startedMs: number, reached: AnswerContext) => {
    timings[step] = tools.elapsedMs() - startedMs
    context = reached
    if (step === understand.name && context.reading.changed) listener.understood?.(context.reading.understoodAs)
  }
  const take = async (step: AnswerStep) => {
    const startedMs = begin(step.name)
    const outcome = await step.run(context, tools, live)
    end(step.name, startedMs, outcome.context)
    return outcome.next
  }
  let next = await take(screen)
  if (next === 'continue') {
    const screened = context
    const known = tools.kept?.find(screened, tools)
    const taken: string[] = []
    for (const step of known?.steps ?? []) end(step, begin(step), known!.context)
    for (const step of known ? [] : STEPS) {
      next = await take(step)
      taken.push(step.name)
      if (next === 'finish') break
    }
    if (!known) tools.kept?.keep(screened, { context, steps: taken, next }, tools)
    if (tools.desk && (known?.next ?? next) === 'continue') await take(write)
  }
  signal?.throwIfAborted()
  listener.progress?.('finish')
  const answer = await finish(context, tools, { ...timings, totalMs: tools.elapsedMs() - startMs })
  // Blocks that were sent ahead and then given up for the verbatim answer are replaced by the whole answer.
  if (sent.length === 0 || answer.engine === 'model') for (const block of answer.blocks.slice(sent.length)) listener.block?.(block)
  return answer
}

/**
 * What a question is taken to mean and what was found for it, without an answer: for measuring and tuning.
 * Nothing is written; the conversation is only read.
 */
export async function traceQuestion(request: AnswerRequest, tools: AnswerTools): Promise<AnswerContext> {
  let context = await openContext(request, tools)
  for (const step of [screen, understand, route, retrieve]) {
    const outcome = await step.run(context, tools, { signal: NEVER, left: NEVER, send: () => {} })
    context = outcome.context
    if (outcome.next === 'finish') break
  }
  return context
}

async function openContext(request: AnswerRequest, tools: AnswerTools): Promise<AnswerContext> {
  const conversationId = request.conversationId ?? tools.newId()
  return {
    request,
    answerId: tools.newId(),
    conversationId,
    state: request.conversationId ? await tools.conversations.load(conversationId) : undefined,
    question: '',
    masked: [],
    reading: EMPTY_READING,
    searchQuestion: '',
    evidenceWords: [],
    asOf: request.asOf ?? tools.today(),
    route: 'search',
    found: { procedures: [], laws: [], guides: [] },
    subject: { kind: 'nothing' },
    draft: plainDraft('failed', ANSWER_STATUS_WORDS.failed.message)
  }
}

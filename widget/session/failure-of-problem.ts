import type { Problem, ProblemCode } from '../../server/protocol/index.js'
import type { TurnFailure } from './chat-state.js'

const PASSING: readonly ProblemCode[] = ['too_many_requests', 'answer_in_progress', 'busy', 'not_ready']
const OF_THE_QUESTION: readonly ProblemCode[] = ['invalid_request', 'body_too_large']

/** What a server's problem means to the person who asked. */
export function failureOfProblem({ code, detail }: Problem): TurnFailure {
  if (PASSING.includes(code)) return { kind: 'busy' }
  if (OF_THE_QUESTION.includes(code)) return { kind: 'rejected', ...(detail ? { detail } : {}) }
  return { kind: 'failed' }
}

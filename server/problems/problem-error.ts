import type { Problem, ProblemCode } from '../protocol/index.js'
import { PROBLEMS } from './problems.vi.js'

/** A field that is wrong, and why. */
export type FieldProblem = NonNullable<Problem['errors']>[number]

/** Ends a request with a problem; the only error a route throws on purpose. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  constructor(
    readonly code: ProblemCode,
    readonly errors?: readonly FieldProblem[]
  ) {
    super(PROBLEMS[code].title)
  }
}

/** Problem details (RFC 9457) of a code, in Vietnamese. `instance` is the path that was asked for. */
export function problemOf(
  code: ProblemCode,
  more: { readonly errors?: readonly FieldProblem[]; readonly instance?: string } = {}
): Problem {
  const { status, title, detail } = PROBLEMS[code]
  return { type: `urn:tro-ly-cong:problem:${code}`, title, status, detail, code, ...more }
}

/** The problem an error stands for; anything unforeseen is `internal`. */
export function problemOfError(error: unknown, instance?: string): Problem {
  const place = instance === undefined ? {} : { instance }
  if (!(error instanceof ProblemError)) return problemOf('internal', place)
  return problemOf(error.code, { ...place, ...(error.errors ? { errors: error.errors } : {}) })
}

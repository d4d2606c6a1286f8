import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { FromSchema } from '../protocol/index.js'
import { type FieldProblem, ProblemError } from './problem-error.js'
import { fieldMessage } from './problems.vi.js'

const options = { allErrors: true, useDefaults: true, removeAdditional: true, strict: false, formats: { date: isCalendarDay } } as const

/** Checks JSON bodies and socket payloads: what is not declared is dropped, nothing is converted. */
const exact = new Ajv(options)
/** Checks query strings and path parameters, where every value arrives as text. */
const converting = new Ajv({ ...options, coerceTypes: true })
const compiled = new WeakMap<object, ValidateFunction>()

/** Compiles a schema of the protocol. @param convert whether text may stand for a number or a switch. */
export function compileSchema(schema: object, convert: boolean): ValidateFunction {
  return (convert ? converting : exact).compile(schema)
}

/** The payload as its schema types it. @throws ProblemError `invalid_request` naming every wrong field. */
export function validatePayload<Schema extends object>(schema: Schema, payload: unknown): FromSchema<Schema> {
  const validate = compiled.get(schema) ?? compileSchema(schema, false)
  compiled.set(schema, validate)
  const copy: unknown = structuredClone(payload)
  if (!validate(copy)) throw new ProblemError('invalid_request', fieldProblems(validate.errors ?? []))
  return copy as FromSchema<Schema>
}

/** Says in words which fields are wrong. */
export function fieldProblems(errors: readonly Pick<ErrorObject, 'keyword' | 'params' | 'instancePath'>[]): readonly FieldProblem[] {
  return errors.map(({ keyword, params, instancePath }) => {
    const parameters = params as Record<string, unknown>
    const place = instancePath.slice(1).replaceAll('/', '.')
    const field = keyword === 'required' ? [place, parameters['missingProperty']].filter(Boolean).join('.') : place
    return { field: field || 'body', message: fieldMessage(keyword, parameters) }
  })
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

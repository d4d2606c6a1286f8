import { describe, expect, it } from 'vitest'
import { questionAskSchema, searchQuerySchema } from '../protocol/index.js'
import type { ProblemError } from './problem-error.js'
import { compileSchema, validatePayload } from './validate-payload.js'

const errorsOf = (payload: unknown) => {
  try {
    validatePayload(questionAskSchema, payload)
    return []
  } catch (error) {
    return (error as ProblemError).errors
  }
}

describe('payload validation', () => {
  it('gives back the question and drops what is not declared', () => {
    expect(validatePayload(questionAskSchema, { question: 'khai sinh', vai_tro: 'quản trị' })).toEqual({ question: 'khai sinh' })
  })

  it.each([
    [undefined, { field: 'body', message: 'phải là đối tượng JSON' }],
    [{}, { field: 'question', message: 'bắt buộc phải có' }],
    [{ question: '   ' }, { field: 'question', message: 'không được để trống' }],
    [{ question: 5 }, { field: 'question', message: 'phải là chuỗi ký tự' }],
    [
      { question: 'khai sinh', asOf: '2026-02-30' },
      { field: 'asOf', message: 'phải là ngày có thật, dạng NNNN-TT-NN' }
    ],
    [
      { question: 'khai sinh', conversationId: '../../etc' },
      { field: 'conversationId', message: 'sai dạng' }
    ]
  ])('says what is wrong with %j', (payload, problem) => {
    expect(errorsOf(payload)).toContainEqual(problem)
  })

  it('reads numbers in a query string', () => {
    const validate = compileSchema(searchQuerySchema, true)
    const query = { q: 'khai sinh', k: '5' }
    expect(validate(query)).toBe(true)
    expect(query.k).toBe(5)
    expect(validate({ q: 'khai sinh', k: '51' })).toBe(false)
  })
})

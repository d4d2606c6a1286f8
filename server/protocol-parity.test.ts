import { describe, expect, expectTypeOf, it } from 'vitest'
import type { DocumentKind, ProcedureSlot as DomainSlot, ProvisionKind, ValidityStatus } from '../knowledge/index.js'
import { ANSWER_STATUSES, type Answer, type AnswerRequest } from './answering/index.js'
import * as wire from './protocol/index.js'

describe('the protocol and the answering room', () => {
  it('name the same answer statuses', () => {
    expect(wire.ANSWER_STATUSES).toEqual(ANSWER_STATUSES)
  })

  it('mean the same by an answer, both ways', () => {
    expectTypeOf<Answer>().toExtend<wire.Answer>()
    expectTypeOf<wire.Answer>().toExtend<Answer>()
  })

  it('mean the same by a question', () => {
    expectTypeOf<wire.Question>().toExtend<AnswerRequest>()
    expectTypeOf<AnswerRequest>().toExtend<wire.Question>()
  })

  it('use the closed lists of the knowledge domain', () => {
    expectTypeOf<(typeof wire.DOCUMENT_KINDS)[number]>().toEqualTypeOf<DocumentKind>()
    expectTypeOf<(typeof wire.PROVISION_KINDS)[number]>().toEqualTypeOf<ProvisionKind>()
    expectTypeOf<(typeof wire.VALIDITY_STATUSES)[number]>().toEqualTypeOf<ValidityStatus>()
    expectTypeOf<wire.ProcedureSlot>().toEqualTypeOf<DomainSlot>()
  })
})

import type { ProcedureSlot } from '../../../../knowledge/index.js'
import type { ProcedureSubject, SlotBuilder, SlotPart } from '../procedure-subject.js'
import { feeSlot } from './fee-slot.js'
import { conditionsSlot, formSlot, legalBasisSlot, onlineSlot, resultSlot, stepsSlot, whereSlot, whoSlot } from './listed-slots.js'
import { papersSlot } from './papers-slot.js'
import { timeLimitSlot } from './time-limit-slot.js'

/** How each slot is built; the order is the order of the card. */
export const SLOT_BUILDERS: Readonly<Record<ProcedureSlot, SlotBuilder>> = {
  papers: papersSlot,
  where: whereSlot,
  time_limit: timeLimitSlot,
  fee: feeSlot,
  online: onlineSlot,
  steps: stepsSlot,
  conditions: conditionsSlot,
  form: formSlot,
  result: resultSlot,
  who: whoSlot,
  legal_basis: legalBasisSlot
}

/** Every slot the record fills, in card order. */
export function slotPartsOf(subject: ProcedureSubject): SlotPart[] {
  return Object.values(SLOT_BUILDERS).flatMap((build) => build(subject) ?? [])
}

import { foldText, type ProcedureRecord, type ProcedureSlot } from '../../../knowledge/index.js'
import type { AnswerTools } from '../answer-tools.js'

const LEVEL_WORDS = /\(?\b(?:cap|tai|thuc hien tai|o|do)?\s*(?:cap )?(?:trung uong|bo|tinh|huyen|xa|phuong|so|cong an)\b[^)]*\)?/g

/** Whether two procedures are namesakes that differ by level only, or say the same in every asked slot. */
export function answersAlike(one: string, other: string, slots: readonly ProcedureSlot[], { knowledge, audiences }: AnswerTools): boolean {
  const left = knowledge.procedure(one, audiences)?.record
  const right = knowledge.procedure(other, audiences)?.record
  if (!left || !right) return false
  if (bareName(left) === bareName(right)) return true
  return slots.length > 0 && slots.every((slot) => slotText(left, slot) === slotText(right, slot) && slotText(left, slot) !== '')
}

function bareName({ name }: ProcedureRecord): string {
  return foldText(name).replace(LEVEL_WORDS, ' ').replace(/\s+/g, ' ').trim()
}

function slotText(record: ProcedureRecord, slot: ProcedureSlot): string {
  switch (slot) {
    case 'fee':
      return joined(record.channels.map(({ fee }) => fee?.text))
    case 'time_limit':
      return joined(record.channels.map(({ timeLimit }) => timeLimit?.text))
    case 'where':
      return joined([record.filingPlace?.text, record.authority?.text])
    case 'result':
      return joined(record.results.map(({ text }) => text))
    case 'form':
    case 'papers':
      return joined(record.dossier.flatMap(({ papers }) => papers.map(({ name }) => name.text)))
    case 'online':
      return joined([record.onlineLevel?.text])
    case 'steps':
      return joined(record.steps.map(({ text }) => text))
    case 'conditions':
      return joined(record.conditions.map(({ text }) => text))
    case 'legal_basis':
      return joined(record.legalBases.map(({ documentNumber }) => documentNumber))
    case 'who':
      return joined([record.applicants?.text])
  }
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => foldText(text ?? '').replace(/\s+/g, ' '))
    .sort()
    .join('|')
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { foldText, syllablesOf } from '../../knowledge/index.js'
import { pick, seededRandom, seedOf } from '../../server/answering/index.js'
import type { EvalQuestion } from '../eval-question.js'
import { makeEvalTools } from '../product/make-tools.js'
import { readLines } from '../read-questions.js'
import { varyQuestion } from '../variants/vary-question.js'
import { audiencesOf, slicesOf } from './answers-probe.js'
import type { EvalCase, Probe, ProbeSources } from './eval-task.js'
import { WRITTEN_DATES } from './written-dates.vi.js'
import { REFERENCES } from './written-references.vi.js'

/** Something to be understood, and one thing that should be read from it. */
export interface UnderstandingCase extends EvalCase {
  readonly typed: string
  /** The question as it was before it was spoiled. */
  readonly meant?: string
  /** References in short: `60/2014/QH13 d15 k2`. */
  readonly references?: readonly string[]
  /** Slot of a procedure that is asked for. */
  readonly slot?: string
  /** Day as of which law is asked for; `none` when no day is. */
  readonly asOf?: string
}

/** What the product took it for. */
export interface UnderstandingOutput {
  readonly understoodAs: string
  readonly references: readonly string[]
  /** Only where slots or a day are to be read. */
  readonly slots?: readonly string[]
  readonly asOf?: string
}

const SPOILED = ['no_diacritics', 'half_diacritics', 'telex_residue'] as const

/** Intents of the datasets that are slots of a procedure. Not \`conditions\`, under which any fact of a case is asked. */
const SLOTS: Readonly<Record<string, string>> = {
  ...{ papers: 'papers', fee: 'fee', time_limit: 'time_limit', where: 'where', online_level: 'online', steps: 'steps' },
  ...{ form: 'form', legal_basis: 'legal_basis', result: 'result' }
}

/** Restoration, references, slots and dates: each read from texts whose meaning is known. */
export const understandingProbe: Probe<UnderstandingCase, UnderstandingOutput> = {
  name: 'understanding',
  cases: (sources) => [...restorations(sources), ...portalQuestions(sources), ...references(), ...slots(sources), ...dates()],
  async ask({ typed, slot, asOf, slices }, { product }) {
    const understoodAs = product.see(product.truth).understand(typed).understoodAs
    const read = { understoodAs, references: product.readReferences(typed).map(inShort) }
    if (slot === undefined && asOf === undefined) return read
    const audiences = audiencesOf({ audience: slices['audience'] ?? 'citizen' } as EvalQuestion)
    const { reading } = await product.trace({ question: typed }, makeEvalTools(product.see(product.truth), audiences))
    return { ...read, slots: reading.slots, asOf: reading.asOf ?? 'none' }
  }
}

function restorations({ questions, seed, product }: ProbeSources): readonly UnderstandingCase[] {
  return questions
    .filter(
      ({ style, set, question }) =>
        style === 'plain' && set !== 'shared-law' && /^[\p{L}\p{P}\s]+$/u.test(question) && !/\p{Lu}{2}/u.test(question)
    )
    .map((one) => {
      const random = seededRandom(seedOf(one.id, seed + 1))
      const variant = pick(SPOILED, random)
      const { style: _, ...slices } = slicesOf(one, product.truth)
      const typed = varyQuestion(one.question, variant, random)
      return { id: `${one.id}~${variant}`, slices: { ...slices, kind: 'restoration', variant }, typed, meant: one.question }
    })
}

/** Questions of the portal, whose file holds each also without its dấu. */
function portalQuestions({ sharedFolder }: ProbeSources): readonly UnderstandingCase[] {
  const file = join(sharedFolder ?? '', 'portal-questions.jsonl')
  if (!sharedFolder || !existsSync(file)) return []
  const lines = readLines(file) as readonly { readonly question: string; readonly khong_dau: boolean }[]
  const meant = new Map(lines.filter((line) => !line.khong_dau).map(({ question }) => [foldText(question), question]))
  return lines
    .filter((line) => line.khong_dau)
    .flatMap(({ question: typed }, at) => {
      const slices = { kind: 'restoration', variant: 'no_diacritics', set: 'shared-portal' }
      const question = meant.get(foldText(typed))
      return question ? [{ id: `portal-${at + 1}`, slices, typed, meant: question }] : []
    })
}

function references(): readonly UnderstandingCase[] {
  return REFERENCES.map(({ text, references }, at) => ({
    id: `reference-${at + 1}`,
    slices: { kind: 'references', variant: 'references' },
    typed: text,
    references
  }))
}

function slots({ questions, product }: ProbeSources): readonly UnderstandingCase[] {
  return questions.flatMap((one) => {
    const slot = SLOTS[one.intent]
    // Wrong assumptions to be confirmed ask for no slot.
    const isAsked = one.expected === 'answered' && one.history.length === 0 && one.gold_procedures.length > 0 && one.set !== 'premises'
    return slot && isAsked
      ? [{ id: `${one.id}#slot`, slices: { ...slicesOf(one, product.truth), kind: 'slots' }, typed: one.question, slot }]
      : []
  })
}

function dates(): readonly UnderstandingCase[] {
  return WRITTEN_DATES.map(({ text, asOf }, at) => ({ id: `date-${at + 1}`, slices: { kind: 'dates' }, typed: text, asOf: asOf ?? 'none' }))
}

/** Share of the syllables as meant, in their places. */
export function syllablesAsMeant(meant: string, understoodAs: string): number {
  const wanted = syllablesOf(meant)
  const given = syllablesOf(understoodAs)
  return wanted.filter((syllable, at) => syllable === given[at]).length / Math.max(1, wanted.length)
}

function inShort(reference: ReturnType<typeof import('../../knowledge/index.js')['readLegalReferences']>[number]): string {
  const { documentNumber, lawName, lawYear, article, clause, point, procedureCode } = reference
  return [
    procedureCode ?? documentNumber ?? [lawName, lawYear].filter(Boolean).join(' '),
    article && `d${article}`,
    clause && `k${clause}`,
    point && `p${point}`
  ]
    .filter(Boolean)
    .join(' ')
}

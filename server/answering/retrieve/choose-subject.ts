import { foldText, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext, Subject } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { ACTION_SYLLABLES } from './action-words.vi.js'
import { answersAlike } from './answers-alike.js'
import { CONFIDENCE } from './confidence-thresholds.js'
import { namesAll } from './names-all.js'

/** Decides what the answer is about, from what was found and how the question leans. */
export function chooseSubject(context: AnswerContext, tools: AnswerTools): Subject {
  const carried = carriedProcedure(context)
  if (carried) return { kind: 'procedure', code: carried }
  const { reading, found, state } = context
  if (isVague(context)) return vagueSubject(context)
  const procedure = found.procedures[0]
  const law = found.laws[0]
  const guide = found.guides[0]
  const weights: readonly [Subject['kind'], number][] = [
    ['procedure', weightOf(procedure, procedureLean(context))],
    ['law', weightOf(law, lawLean(context))],
    ['guide', guide && namesAll(context, guide, tools) ? weightOf(guide, 0) : 0]
  ]
  const [kind, weight] = weights.reduce((best, one) => (one[1] > best[1] ? one : best))
  if (weight < CONFIDENCE.least) return { kind: 'nothing' }
  if (kind === 'law') return { kind: 'law', hits: found.laws }
  if (kind === 'guide') return { kind: 'guide', hits: found.guides }
  if (reading.leaning.compare && reading.channels.length < 2) {
    const codes = comparedCodes(context)
    if (codes.length > 1) return { kind: 'compare', codes }
  }
  const rivals = rivalsOf(context, tools)
  if (rivals.length > 1 && !state?.offered?.length) return { kind: 'unclear', codes: rivals }
  return procedure?.procedureCode ? { kind: 'procedure', code: procedure.procedureCode } : { kind: 'nothing' }
}

/** The procedure of the conversation, when the question follows it up and no other title fits its new words better. */
function carriedProcedure({ reading, state, found }: AnswerContext): string | undefined {
  const code = state?.procedureCode
  if (!code || reading.followUp === 'none' || reading.followUp === 'chooses') return undefined
  const carriedTitle = found.procedures.find(({ procedureCode }) => procedureCode === code)?.title
  const best = found.procedures[0]
  if (!best || best.procedureCode === code) return code
  if (reading.followUp === 'corrects') return undefined
  const fitOf = (title: string | undefined) => (title ? titleFit(title, reading.contentWords) : 0)
  return fitOf(best.title) > fitOf(carriedTitle) ? undefined : code
}

/** How many of the words stand in a title. */
function titleFit(title: string, words: readonly string[]): number {
  const held = new Set(syllablesOf(title).map(foldText))
  return words.filter((word) => held.has(foldText(word))).length
}

/** A question with more words than this says something, whatever the words are. */
const MOST_VAGUE_WORDS = 4

/** Only words of doing ("gia hạn", "cấp lại"), no word of what. */
function isVague({ reading, state }: AnswerContext): boolean {
  if (reading.followUp !== 'none' || state?.offered?.length) return false
  const named = reading.contentWords.filter((word) => !ACTION_SYLLABLES.has(foldText(word)))
  return named.length === 0 && reading.contentWords.length <= MOST_VAGUE_WORDS && reading.references.length === 0
}

function vagueSubject({ found }: AnswerContext): Subject {
  const codes = found.procedures.flatMap(({ procedureCode }) => procedureCode ?? []).slice(0, 4)
  return codes.length > 1 ? { kind: 'unclear', codes } : { kind: 'vague' }
}

function weightOf(hit: SearchHit | undefined, lean: number): number {
  return hit ? hit.confidence + (hit.confidence >= CONFIDENCE.worthLeaning ? lean : 0) : 0
}

function procedureLean({ reading }: AnswerContext): number {
  const doing = reading.leaning.procedure ? CONFIDENCE.lean : 0
  const slot = reading.slots.some((one) => ['papers', 'fee', 'where', 'online', 'form', 'result'].includes(one)) ? CONFIDENCE.lean : 0
  return doing + slot
}

function lawLean({ reading, state }: AnswerContext): number {
  const { law, sanction, definition } = reading.leaning
  const goesOn = reading.followUp !== 'none' && state?.provision ? CONFIDENCE.lean * 2 : 0
  return goesOn + (law ? CONFIDENCE.lean : 0) + (sanction || definition ? CONFIDENCE.lean * 2 : 0)
}

/** Codes of the procedures that are as likely as the first and would be answered differently. */
function rivalsOf(context: AnswerContext, tools: AnswerTools): string[] {
  const [first, ...others] = context.found.procedures
  if (!first?.procedureCode || first.confidence >= CONFIDENCE.sure) return []
  const close = others
    .filter(({ confidence, procedureCode }) => procedureCode && confidence >= first.confidence * CONFIDENCE.rival)
    .slice(0, 3)
  const different = close.filter(
    ({ procedureCode }) => !answersAlike(first.procedureCode ?? '', procedureCode ?? '', context.reading.slots, tools)
  )
  return different.length > 0 ? [first.procedureCode, ...different.flatMap(({ procedureCode }) => procedureCode ?? [])] : []
}

function comparedCodes({ found }: AnswerContext): string[] {
  const [first, second] = found.procedures
  if (!first?.procedureCode || !second?.procedureCode) return []
  return second.confidence >= first.confidence * CONFIDENCE.rival ? [first.procedureCode, second.procedureCode] : []
}

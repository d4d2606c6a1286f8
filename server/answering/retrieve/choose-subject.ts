import { foldText, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext, Subject } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { ACTION_SYLLABLES } from './action-words.vi.js'
import { answersAlike } from './answers-alike.js'
import { CONFIDENCE } from './confidence-thresholds.js'
import { SOURCE_KINDS, type SourceKind, subjectFeatures } from './subject-features.js'
import { SUBJECT_WEIGHTS } from './subject-weights.js'

/** Decides what the answer is about, from what was found and how the question leans. */
export function chooseSubject(context: AnswerContext, tools: AnswerTools): Subject {
  const carried = carriedProcedure(context)
  if (carried) return { kind: 'procedure', code: carried }
  const { reading, found, state } = context
  if (isVague(context)) return vagueSubject(context)
  const [first, second] = likelyKinds(context, tools)
  if (!first || first.sum <= 0) return { kind: 'nothing' }
  const isClose = second !== undefined && first.sum - second.sum <= CONFIDENCE.closeSums
  const law = found.laws[0]
  const code = found.procedures[0]?.procedureCode
  if (first.kind === 'guide') return { kind: 'guide', hits: found.guides }
  if (first.kind === 'law') {
    return {
      kind: 'law',
      hits: found.laws,
      ...(isClose && second.kind === 'procedure' && code ? { also: { kind: 'procedure', code } } : {})
    }
  }
  if (reading.leaning.compare && reading.channels.length < 2) {
    const codes = comparedCodes(context)
    if (codes.length > 1) return { kind: 'compare', codes }
  }
  if (!code) return { kind: 'nothing' }
  const rivals = rivalsOf(context, tools)
  const cannotTell = rivals.length > 1 && reading.contentWords.length <= MOST_VAGUE_WORDS
  if (cannotTell && !state?.offered?.length) return { kind: 'unclear', codes: rivals }
  if (isClose && second.kind === 'law' && law) return { kind: 'procedure', code, also: { kind: 'law', hit: law } }
  const rival = rivals[1]
  return { kind: 'procedure', code, ...(rival ? { also: { kind: 'procedure', code: rival } } : {}) }
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

/** The kinds of source by their weighted sums of features, highest first; a sum below zero does not speak for itself. */
function likelyKinds(context: AnswerContext, tools: AnswerTools): { readonly kind: SourceKind; readonly sum: number }[] {
  const features = subjectFeatures(context, tools)
  return SOURCE_KINDS.flatMap((kind) => {
    const values = features[kind]
    return values ? [{ kind, sum: values.reduce((sum, value, at) => sum + value * (SUBJECT_WEIGHTS[kind][at] ?? 0), 0) }] : []
  }).toSorted((left, right) => right.sum - left.sum)
}

/** Codes of the procedures that are as likely as the first and would be answered differently. */
function rivalsOf(context: AnswerContext, tools: AnswerTools): string[] {
  const [first, ...others] = context.found.procedures
  if (!first?.procedureCode) return []
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

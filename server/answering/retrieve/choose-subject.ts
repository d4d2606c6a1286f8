import { foldText, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import type { Alternative, AnswerContext, Subject } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { ACTION_SYLLABLES } from './action-words.vi.js'
import { answersAlike } from './answers-alike.js'
import { CONFIDENCE } from './confidence-thresholds.js'
import { recordWithValue } from './record-with-value.js'
import { SOURCE_KINDS, type SourceKind, subjectFeatures } from './subject-features.js'
import { SUBJECT_WEIGHTS } from './subject-weights.js'

/** Decides what the answer is about, from what was found and how the question leans. */
export function chooseSubject(context: AnswerContext, tools: AnswerTools): Subject {
  const carried = carriedProcedure(context)
  if (carried) return { kind: 'procedure', code: carried }
  const { reading, found, state } = context
  if (isVague(context)) return isAboutGuide(context) ? { kind: 'guide', hits: found.guides } : vagueSubject(context)
  const [first, ...others] = likelyKinds(context, tools)
  if (!first || first.sum <= (first.kind === 'law' ? CONFIDENCE.leastLawSum : CONFIDENCE.leastSum)) return { kind: 'nothing' }
  const also = alternativesTo(
    first.kind,
    others.filter(({ sum }) => first.sum - sum <= CONFIDENCE.closeSums),
    context,
    tools
  )
  if (first.kind === 'guide') {
    const record = recordWithValue(context, tools)
    return record
      ? { kind: 'procedure', code: record, also: [{ kind: 'guide', hits: found.guides }] }
      : { kind: 'guide', hits: found.guides }
  }
  if (first.kind === 'law') return { kind: 'law', hits: found.laws, also }
  if (reading.leaning.compare && reading.channels.length < 2) {
    const codes = comparedCodes(context)
    if (codes.length > 1) return { kind: 'compare', codes }
  }
  const code = found.procedures[0]?.procedureCode
  if (!code) return { kind: 'nothing' }
  const rivals = rivalsOf(context).map(({ procedureCode }) => procedureCode ?? '')
  const cannotTell = rivals.length > 0 && reading.contentWords.length <= MOST_UNCLEAR_WORDS && reading.slots.length === 0
  if (cannotTell && !state?.offered?.length) return { kind: 'unclear', codes: [code, ...rivals] }
  return { kind: 'procedure', code, also }
}

/** Other readings worth answering beside the first: the nearest rival procedure, and the other kinds of source whose sums are close. */
function alternativesTo(
  first: SourceKind,
  close: readonly { readonly kind: SourceKind }[],
  context: AnswerContext,
  tools: AnswerTools
): Alternative[] {
  const { found, reading } = context
  const [best, ...rest] = found.procedures
  const kinds = close.flatMap(({ kind }): Alternative[] => {
    const law = found.laws[0]
    if (kind === 'law') return law ? [{ kind: 'law', hit: law }] : []
    if (kind === 'guide') return [{ kind: 'guide', hits: found.guides }]
    return best?.procedureCode ? [{ kind: 'procedure', code: best.procedureCode, alike: false }] : []
  })
  const rival = first === 'procedure' ? rivalsOf(context)[0] : undefined
  if (!rival?.procedureCode || !best?.procedureCode || rest.length === 0) return kinds
  const alike = reading.slots.length > 0 && answersAlike(best.procedureCode, rival.procedureCode, reading.slots, tools)
  return [{ kind: 'procedure', code: rival.procedureCode, alike }, ...kinds]
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
/** With fewer words than this and no slot, rivals are asked about instead of answered. */
const MOST_UNCLEAR_WORDS = 2

/** Only words of doing ("gia hạn", "cấp lại"), no word of what. */
function isVague({ reading, state }: AnswerContext): boolean {
  if (reading.followUp !== 'none' || state?.offered?.length) return false
  const named = reading.contentWords.filter((word) => !ACTION_SYLLABLES.has(foldText(word)))
  return named.length === 0 && reading.contentWords.length <= MOST_VAGUE_WORDS && reading.references.length === 0
}

/** No procedure is named, and a guide is about just these words ("nộp hồ sơ trên cổng dịch vụ công"). */
function isAboutGuide({ found, reading }: AnswerContext): boolean {
  return found.procedures.length === 0 && reading.contentWords.length > 0 && (found.guides[0]?.confidence ?? 0) >= CONFIDENCE.sureGuide
}

function vagueSubject({ found }: AnswerContext): Subject {
  const codes = found.procedures.flatMap(({ procedureCode }) => procedureCode ?? []).slice(0, 4)
  return codes.length > 1 ? { kind: 'unclear', codes } : { kind: 'vague' }
}

/** The kinds of source by their weighted sums of features, highest first. */
function likelyKinds(context: AnswerContext, tools: AnswerTools): { readonly kind: SourceKind; readonly sum: number }[] {
  const features = subjectFeatures(context, tools)
  return SOURCE_KINDS.flatMap((kind) => {
    const values = features[kind]
    return values ? [{ kind, sum: values.reduce((sum, value, at) => sum + value * (SUBJECT_WEIGHTS[kind][at] ?? 0), 0) }] : []
  }).toSorted((left, right) => right.sum - left.sum)
}

/** Procedures nearly as likely as the first. */
function rivalsOf({ found }: AnswerContext): SearchHit[] {
  const [first, ...others] = found.procedures
  if (!first) return []
  return others.filter(({ score, procedureCode }) => procedureCode && score >= first.score - CONFIDENCE.closeScores).slice(0, 3)
}

function comparedCodes({ found }: AnswerContext): string[] {
  const [first, second] = found.procedures
  if (!first?.procedureCode || !second?.procedureCode) return []
  return second.score >= first.score - CONFIDENCE.comparedScores ? [first.procedureCode, second.procedureCode] : []
}

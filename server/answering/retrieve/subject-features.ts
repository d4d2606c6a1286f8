import { foldText, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { ACTION_SYLLABLES } from './action-words.vi.js'
import { type Evidence, measureEvidence, NO_EVIDENCE } from './measure-evidence.js'
import { namesAll } from './names-all.js'
import { saidOf } from './said-of.js'

/** Kinds of sources an answer can be built from. */
export const SOURCE_KINDS = ['procedure', 'law', 'guide'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Names of the features of a source kind, in the order of their weights. */
export const SUBJECT_FEATURES = [
  'bias',
  'confidence',
  'confidence squared',
  'share of all confidence',
  'title evidence',
  'sentence evidence',
  'value held',
  'value asked',
  'asks papers, fee, place, form, online or result',
  'asks time',
  'words of doing',
  'words of law',
  'sanction',
  'definition',
  'names all',
  'goes on from this kind',
  'few words',
  'ahead of the second',
  'title named',
  'how much or how long, without a deed',
  'law sure, procedure not named',
  'procedure sure and named',
  'procedure sure and named, a slot asked',
  'root of confidence',
  'yes or no',
  'many words'
] as const

/** The features of the best source of each kind; a kind that found nothing is left out, and so is a guide about another year or place. */
export function subjectFeatures(context: AnswerContext, tools: AnswerTools): Partial<Record<SourceKind, number[]>> {
  const { found } = context
  const best: Record<SourceKind, SearchHit | undefined> = { procedure: found.procedures[0], law: found.laws[0], guide: found.guides[0] }
  const total = SOURCE_KINDS.reduce((sum, kind) => sum + (best[kind] ? saidOf(best[kind]) : 0), 0)
  return Object.fromEntries(
    SOURCE_KINDS.flatMap((kind) => {
      const hit = best[kind]
      if (!hit || (kind === 'guide' && !namesAll(context, hit, tools))) return []
      return [[kind, featuresOf(kind, hit, total, measureEvidence(hit, context, tools), context, tools)]]
    })
  )
}

const CLERK_SLOTS = ['papers', 'fee', 'where', 'form', 'online', 'result']

function featuresOf(
  kind: SourceKind,
  hit: SearchHit,
  total: number,
  evidence: Evidence = NO_EVIDENCE,
  context: AnswerContext,
  tools: AnswerTools
): number[] {
  const { reading, state } = context
  const { leaning, slots } = reading
  const isCarried = kind === 'procedure' ? hit.procedureCode === state?.procedureCode : hit.documentId === state?.provision?.documentId
  const leansBack = reading.followUp !== 'none' && (kind === 'procedure' ? state?.procedureCode : state?.provision)
  const goesOn = state !== undefined && (leansBack || isCarried)
  const flag = (value: unknown) => (value ? 1 : 0)
  const procedure = context.found.procedures[0]
  const procedureNamed = procedure ? titleNamed(procedure, context) : 0
  const sureAndNamed = procedure ? saidOf(procedure) * procedureNamed : 0
  const asksClerk = flag(slots.some((slot) => CLERK_SLOTS.includes(slot)))
  return [
    1,
    saidOf(hit),
    saidOf(hit) ** 2,
    total > 0 ? saidOf(hit) / total : 0,
    evidence.title,
    evidence.sentence,
    evidence.value,
    flag(reading.askedValue),
    asksClerk,
    flag(slots.includes('time_limit')),
    flag(leaning.procedure),
    flag(leaning.law),
    flag(leaning.sanction),
    flag(leaning.definition),
    flag(kind === 'procedure' || namesAll(context, hit, tools)),
    flag(goesOn),
    flag(reading.contentWords.length <= 2),
    marginOf(kind, context),
    titleNamed(hit, context),
    flag(reading.askedValue && !leaning.procedure),
    kind === 'law' ? saidOf(hit) * (1 - procedureNamed) : 0,
    sureAndNamed,
    sureAndNamed * asksClerk,
    Math.sqrt(saidOf(hit)),
    flag(leaning.yesNo),
    Math.min(1, Math.max(0, (context.evidenceWords.length - FEW_ENOUGH) / FEW_ENOUGH))
  ]
}

/** Words of content up to which a sentence of a source can be expected to hold most of them. */
const FEW_ENOUGH = 10

/** Score by which a source must be ahead of the next one of its kind to count as far ahead. */
const FAR_AHEAD = 4

function marginOf(kind: SourceKind, { found }: AnswerContext): number {
  const [first, second] = kind === 'procedure' ? found.procedures : kind === 'law' ? found.laws : found.guides
  if (!first) return 0
  return second ? Math.max(0, Math.min(1, (first.score - second.score) / FAR_AHEAD)) : 1
}

/** Share of the words of a title that the question says: a long title that shares two words with it is hardly named. */
function titleNamed({ title }: SearchHit, { evidenceWords }: AnswerContext): number {
  const asked = new Set(evidenceWords.map(foldText))
  const words = [...new Set(syllablesOf(title.replace(/^Thủ tục /iu, '')).map(foldText))].filter((word) => !ACTION_SYLLABLES.has(word))
  return words.length === 0 ? 0 : words.filter((word) => asked.has(word)).length / words.length
}

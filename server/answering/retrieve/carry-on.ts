import { foldText, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerContext } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { ACTION_SYLLABLES } from './action-words.vi.js'
import { measureEvidence } from './measure-evidence.js'

/** A question with more words of content than this says by itself what it is about. */
const MOST_WORDS = 7
/** Share of the question's words that one sentence of the carried record must hold. */
const SPOKEN_OF = 0.6
/** Share of the question's words in the title of another procedure from which that one is named. */
const NAMED = 0.6

/**
 * Whether a question that does not lean back in so many words is still about the procedure of the conversation ("Trẻ bao nhiêu tuổi thì
 * nhận được?"): the record speaks of it at least as well as what was found, and no other procedure is named.
 */
export function goesOnUnsaid(context: AnswerContext, tools: AnswerTools): boolean {
  const { reading, state, found } = context
  if (!state?.procedureCode || reading.followUp !== 'none' || reading.references.length > 0) return false
  if (reading.contentWords.length > MOST_WORDS) return false
  const carried = tools.knowledge.procedure(state.procedureCode, tools.audiences)?.document
  if (!carried) return false
  const best = found.procedures[0]
  if (best?.procedureCode === state.procedureCode) return true
  if (best && namedIn(best.title, reading.contentWords) >= NAMED && namedIn(carried.title, reading.contentWords) < NAMED) return false
  const own = measureEvidence({ documentId: carried.id, passageAddress: carried.id }, context, tools).sentence
  const rival = best ? measureEvidence(best, context, tools).sentence : 0
  return own >= SPOKEN_OF && own >= rival
}

/**
 * Whether a follow-up names a procedure of its own ("thế còn đăng ký kết hôn?"): most of its words stand in the title of what is found
 * for it alone, and the procedure of the conversation is not among the words.
 */
export function namesAnother(alone: SearchHit | undefined, { reading, state }: AnswerContext, tools: AnswerTools): boolean {
  const carried = state?.procedureCode && tools.knowledge.procedure(state.procedureCode, tools.audiences)?.document.title
  if (!alone || !carried || alone.procedureCode === state?.procedureCode) return false
  const words = reading.contentWords
  return (
    words.length > 0 &&
    namedIn(alone.title, words) > 0.99 &&
    namedIn(carried, words) < NAMED &&
    titleShare(alone.title, words) >= HALF_TITLE
  )
}

/** Share of a title that must be said; question words may take a syllable of it away ("kết" of "kết hôn" as of "kết quả"). */
const HALF_TITLE = 0.5

/** Share of the words, those of doing left out, that stand in a title. */
function namedIn(title: string, words: readonly string[]): number {
  const named = words.map(foldText).filter((word) => !ACTION_SYLLABLES.has(word))
  const held = new Set(syllablesOf(title).map(foldText))
  return named.length === 0 ? 0 : named.filter((word) => held.has(word)).length / named.length
}

/** Share of the words of a title that are among the words. */
function titleShare(title: string, words: readonly string[]): number {
  const said = new Set(words.map(foldText))
  const own = syllablesOf(title)
    .map(foldText)
    .filter((word) => !ACTION_SYLLABLES.has(word))
  return own.length === 0 ? 0 : own.filter((word) => said.has(word)).length / own.length
}

import type { ConversationState } from '../answer-tools.js'
import { CONTINUING_PHRASES, CORRECTING_PHRASES, EMPTY_WORDS, POINTING_PHRASES } from './follow-up-words.vi.js'
import { hasPhrase, phraseTable } from './phrase-table.js'
import type { FollowUpKind } from './question-reading.js'
import { dictionarySyllable, mayMean, type ReadText, readText } from './read-text.js'

const continuing = phraseTable([[true, CONTINUING_PHRASES]])
const pointing = phraseTable([[true, POINTING_PHRASES]])
const correcting = phraseTable([[true, CORRECTING_PHRASES]])
const rejected = phraseTable([[true, ['không phải', 'chứ không phải', 'không phải là', 'không hỏi']]])
const emptySyllables = [...EMPTY_WORDS].map(dictionarySyllable)
const emptyByFolded = new Map(emptySyllables.map(({ folded }) => [folded, emptySyllables.filter((other) => other.folded === folded)]))

/** At most this many words of content, and a question cannot stand alone. */
const TOO_FEW_WORDS = 1

/** Syllables that say what a question is about, without politeness, question words and slot words. */
export function contentWordsOf(text: ReadText): string[] {
  return text.syllables
    .filter((syllable) => !(emptyByFolded.get(syllable.folded) ?? []).some((empty) => mayMean(syllable, empty)))
    .map(({ form }) => form)
}

/** How a question leans on the conversation. Without one it stands alone. */
export function readFollowUp(text: ReadText, contentWords: readonly string[], state: ConversationState | undefined): FollowUpKind {
  if (!state || state.questions.length === 0) return 'none'
  if (correcting.find(text).some(({ start }) => start < 6)) return 'corrects'
  if (contentWords.length <= TOO_FEW_WORDS) return 'continues'
  if (continuing.find(text).some(({ start }) => start === 0) || hasPhrase(pointing, text)) return 'continues'
  return 'none'
}

/** The choice of the last clarifying question that was taken: its question, or `undefined`. */
export function chosenQuestion(typed: string, state: ConversationState | undefined): string | undefined {
  const said = foldedWords(typed)
  const offered = state?.offered ?? []
  const exact = offered.find(({ text, question }) => foldedWords(text) === said || foldedWords(question) === said)
  if (exact) return exact.question
  const ordinal = /^(?:cai |so |chon |phuong an )*(?:thu )?(1|2|3|4|nhat|hai|ba|tu|dau tien|dau|cuoi)$/.exec(said)?.[1]
  if (ordinal) return offered.at(ORDINALS[ordinal] ?? 0)?.question
  const naming = offered.filter(({ text }) => said.length >= 6 && foldedWords(text).includes(said))
  return naming.length === 1 ? naming[0]!.question : undefined
}

const ORDINALS: Readonly<Record<string, number>> = {
  '1': 0,
  '2': 1,
  '3': 2,
  '4': 3,
  nhat: 0,
  hai: 1,
  ba: 2,
  tu: 3,
  'dau tien': 0,
  dau: 0,
  cuoi: -1
}

/** Splits a correction into what is wanted and what is rejected ("chữ ký chứ không phải di chúc"). */
export function splitCorrection(text: ReadText): { readonly wanted: string; readonly rejected: string } {
  const first = rejected.find(text).find(({ start }) => start > 8)
  if (!first) return { wanted: text.text, rejected: '' }
  const sentenceEnd = text.text.slice(first.end).search(/[.,;!?]/)
  const end = sentenceEnd < 0 ? text.text.length : first.end + sentenceEnd
  return { wanted: `${text.text.slice(0, first.start)} ${text.text.slice(end)}`.trim(), rejected: text.text.slice(first.end, end).trim() }
}

function foldedWords(text: string): string {
  return readText(text)
    .syllables.map(({ folded }) => folded)
    .join(' ')
}

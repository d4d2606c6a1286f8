import { phraseTable } from '../understand/phrase-table.js'
import { dictionarySyllable, mayMean, type ReadText } from '../understand/read-text.js'
import { SMALL_TALK_FILLERS, SMALL_TALK_PHRASES, type SmallTalkKind } from './small-talk.vi.js'

const table = phraseTable(SMALL_TALK_PHRASES)
const fillers = [...SMALL_TALK_FILLERS].map(dictionarySyllable)

/** The small talk a question consists of; `undefined` as soon as it also says something else ("chào bạn, khai sinh cần gì"). */
export function readSmallTalk(text: ReadText): SmallTalkKind | undefined {
  const found = table.find(text)
  if (found.length === 0) return undefined
  const left = text.syllables.filter(
    (syllable) =>
      !found.some(({ start, end }) => syllable.start >= start && syllable.end <= end) &&
      !fillers.some((filler) => mayMean(syllable, filler))
  )
  if (left.length > 0) return undefined
  return found.toSorted((one, other) => other.length - one.length || other.start - one.start)[0]?.meaning
}

import { foldText, type ProcedureSlot, type SourcedText, syllablesOf } from '../../../knowledge/index.js'
import type { ListBlock } from '../answer.js'
import { clipText, oneLine } from './clip-text.js'
import { composeMessages } from './compose-messages.vi.js'
import { type ProcedureSubject, shortName } from './procedure-subject.js'
import { scoreSentences, sentencesOf } from './score-sentences.js'
import { VALUE_OF_SLOT } from './value-patterns.js'

/** How many sentences may stand beside a slot that is answered, and how many when they are the answer. */
const BESIDE = { most: 3, leastScore: 0.45, nearBest: 0.7, room: 900 }
const INSTEAD = { most: 5, leastScore: 0.2, nearBest: 0.45, room: 1_500 }
const LONGEST_SENTENCE = 420

/**
 * Sentences of the whole record that speak of what the question asks beyond the name of the procedure, as one list with citations.
 * `shown` is what is already said; when it is empty the sentences are the answer and are chosen more generously.
 */
export function relevantPassages(subject: ProcedureSubject, shown: readonly string[], alone: boolean): ListBlock[] {
  const { reading, record } = subject
  const titleWords = new Set([record.name, ...record.aliases].flatMap(syllablesOf).map(foldText))
  const slot = reading.slots[0]
  const limits = alone || wantsMore(subject, slot) ? INSTEAD : BESIDE
  const own = subject.topicWords.filter((word) => !titleWords.has(foldText(word)))
  if (own.length === 0 && !wantsMore(subject, slot)) return []
  const valuePattern = reading.askedValue ?? (slot && VALUE_OF_SLOT[slot])
  const scored = scoreSentences(candidates(subject), {
    words: subject.topicWords,
    commonWords: [...titleWords],
    ...(valuePattern ? { valuePattern } : {})
  })
  const best = scored[0]?.score ?? 0
  const said = shown.map(oneLine).join('\n')
  const speaks = limits === BESIDE ? speaksOf(own) : () => true
  const chosen = scored.filter(
    ({ score, piece }) =>
      score >= limits.leastScore &&
      score >= best * limits.nearBest &&
      !said.includes(oneLine(piece.text)) &&
      (speaks(piece.text) || valuePattern?.test(piece.text) === true)
  )
  const kept = withinRoom(
    chosen.map(({ piece }) => piece),
    limits
  )
  if (kept.length === 0) return []
  const items = kept.map((piece) => ({ text: clipText(piece.text, LONGEST_SENTENCE), citationIds: subject.cite(piece) }))
  return [
    {
      type: 'list',
      style: 'bullets',
      text: shown.length > 0 && !alone ? composeMessages.alsoSays : composeMessages.recordSays(shortName(record.name)),
      citationIds: [],
      items
    }
  ]
}

/** Beside an answered slot only sentences that hold half of what the question names beyond the procedure, or the kind of value asked for:
 * fewer shared words are noise.
 */
function speaksOf(own: readonly string[]): (text: string) => boolean {
  const named = [...new Set(own.map(foldText))].filter((word) => /\p{L}/u.test(word) && word !== 'ma')
  return (text) => {
    const held = new Set(syllablesOf(text).map(foldText))
    return named.length > 0 && named.filter((word) => held.has(word)).length * 2 >= named.length
  }
}

/** A number without a unit, as the portal prints it or with the remark of a seed. */
const BARE_NUMBER = /^\d+(?:\s*\([^)]*không ghi đơn vị[^)]*\))?$/u

/** A time without a unit is no answer by itself: the steps must say more. */
function wantsMore({ record }: ProcedureSubject, slot: ProcedureSlot | undefined): boolean {
  return slot === 'time_limit' && record.channels.every(({ timeLimit }) => !timeLimit || BARE_NUMBER.test(timeLimit.text.trim()))
}

/** Sentences of the record, except its head and the titles of its legal bases (which repeat words and say nothing). */
function candidates({ document, reading }: ProcedureSubject): SourcedText[] {
  const left = reading.slots.includes('legal_basis') ? /^thong-tin-chung/ : /^(?:thong-tin-chung|can-cu)/
  return sentencesOf(document).filter(({ address, text }) => !left.test(address) && text.length >= 12)
}

function withinRoom(pieces: readonly SourcedText[], { most, room }: { readonly most: number; readonly room: number }): SourcedText[] {
  let used = 0
  const kept: SourcedText[] = []
  for (const piece of pieces) {
    const text = oneLine(piece.text)
    const repeated = kept.some((other) => oneLine(other.text).includes(text) || text.includes(oneLine(other.text)))
    const length = Math.min(text.length, LONGEST_SENTENCE)
    if (kept.length === most || repeated || used + length > room) continue
    kept.push(piece)
    used += length
  }
  return kept
}

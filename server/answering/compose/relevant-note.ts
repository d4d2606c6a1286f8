import { foldText, syllablesOf } from '../../../knowledge/index.js'
import type { QuestionReading } from '../understand/question-reading.js'
import { clipText, oneLine } from './clip-text.js'
import { splitIntoSentences } from './split-into-sentences.js'

/**
 * A long note within `limit` characters: whole when it fits, else its sentences that share most words with the question
 * (the opening ones when none does), in their own order, with `…` where something is left out.
 */
export function relevantNote(note: string, reading: QuestionReading, limit: number): string {
  const whole = oneLine(note)
  if (whole.length <= limit) return whole
  const sentences = splitIntoSentences(note).map(({ start, end }) => oneLine(note.slice(start, end)))
  const asked = new Set([...reading.contentWords, ...syllablesOf(reading.understoodAs)].map(foldText))
  const scored = sentences.map((text, at) => ({ text, at, score: overlap(text, asked) }))
  const chosen: { text: string; at: number }[] = []
  let used = 0
  for (const one of scored.toSorted((left, right) => right.score - left.score || left.at - right.at)) {
    if (used + one.text.length > limit) continue
    chosen.push(one)
    used += one.text.length + 1
  }
  if (chosen.length === 0) return clipText(note, limit)
  const ordered = chosen.toSorted((left, right) => left.at - right.at)
  return `${ordered.map(({ text, at }, index) => (index > 0 && ordered[index - 1]!.at !== at - 1 ? `… ${text}` : text)).join(' ')} …`
}

function overlap(text: string, asked: ReadonlySet<string>): number {
  const held = new Set(syllablesOf(text).map(foldText))
  return [...held].filter((word) => asked.has(word)).length / Math.sqrt(held.size + 4)
}

import { splitIntoSentences } from './split-into-sentences.js'

/** One line of a source text for showing: spaces joined, bullets of the source taken off the front. */
export function oneLine(text: string): string {
  return text
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .replace(/^\s*[-+•*–]\s*/, '')
    .trim()
}

/**
 * The opening sentences of a text that fit into `limit` characters, at least one, with `…` when something is left out.
 * A single sentence that is longer is cut at a word.
 */
export function clipText(text: string, limit: number): string {
  const whole = oneLine(text)
  if (whole.length <= limit) return whole
  let end = 0
  for (const sentence of splitIntoSentences(whole)) {
    if (sentence.end > limit) break
    end = sentence.end
  }
  if (end >= limit / 3) return `${whole.slice(0, end)} …`
  const cut = whole.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}

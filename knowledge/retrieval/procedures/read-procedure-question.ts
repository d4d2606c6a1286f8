import { readFileSync } from 'node:fs'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { type Circumstances, circumstancesOfQuestion } from './circumstances.js'
import type { EverydayHit, EverydayLexicon } from './everyday-lexicon.js'
import { wantedShares } from './wanted-words.js'

/** A question about a procedure, as the ranking of procedures reads it. */
export interface ProcedureQuestion {
  readonly forms: readonly string[]
  /** Share (0 to 1) with which each syllable speaks of the matter; 0 for words of asking, slots and courtesy; all 0 when it names nothing. */
  readonly shares: Float64Array
  /** The same, of the words that say what is wanted; see `wantedShares`. */
  readonly wanted: Float64Array
  readonly everyday: readonly EverydayHit[]
  readonly circumstances: Circumstances
}

const FRAMES = readFileSync(new URL('../question/procedure-frames.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => syllablesOf(line))
  .sort((left, right) => right.length - left.length)
const FRAMES_BY_FIRST = groupByFirst(FRAMES)

/** Share of a sentence that only tells the story, beside the one that asks. */
const STORY_SHARE = 0.45
const ASKING = /\?|muốn|cần|xin|hỏi|làm|nộp|đăng ký|thủ tục|bao nhiêu|thế nào|được không|giấy|ở đâu|mấy/i

/** Tells the matter of a question from the way it is asked, and finds the sentence that asks in a long story. */
export function readProcedureQuestion(question: string, lexicon: EverydayLexicon): ProcedureQuestion {
  const sentences = question.split(/(?<=[.!?;\n])\s+/u).filter((sentence) => sentence.trim() !== '')
  const asks = sentences.map((sentence) => ASKING.test(sentence))
  const isStory = sentences.length > 1 && asks.some(Boolean)
  const forms: string[] = []
  const shares: number[] = []
  sentences.forEach((sentence, place) => {
    const share = isStory && !asks[place] ? STORY_SHARE : 1
    for (const form of syllablesOf(sentence)) {
      forms.push(form)
      shares.push(share)
    }
  })
  for (let place = 0; place < forms.length; ) {
    const length = longestFrameAt(forms, place)
    shares.fill(0, place, place + length)
    place += Math.max(1, length)
  }
  const everyday = lexicon.find(forms)
  // A word of an everyday expression is matter even where it looks like asking ("mất giấy tờ xe").
  for (const { start, end } of everyday) for (let place = start; place < end; place++) shares[place] = Math.max(shares[place]!, 0.5)
  const weighed = Float64Array.from(shares)
  return { forms, shares: weighed, wanted: wantedShares(forms, weighed), everyday, circumstances: circumstancesOfQuestion(forms) }
}

function longestFrameAt(forms: readonly string[], place: number): number {
  const frame = FRAMES_BY_FIRST.get(forms[place]!)?.find((candidate) => candidate.every((form, offset) => forms[place + offset] === form))
  return frame?.length ?? 0
}

function groupByFirst(frames: readonly string[][]): Map<string, string[][]> {
  const groups = new Map<string, string[][]>()
  for (const frame of frames) groups.set(frame[0]!, [...(groups.get(frame[0]!) ?? []), frame])
  return groups
}

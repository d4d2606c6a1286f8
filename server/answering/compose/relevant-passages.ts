import { foldText, type ProcedureSlot, syllablesOf } from '../../../knowledge/index.js'
import type { AnswerBlock, ListBlock } from '../answer.js'
import { clipText, oneLine } from './clip-text.js'
import { composeMessages } from './compose-messages.vi.js'
import type { ProcedureSubject } from './procedure-subject.js'
import { type ScoredSentence, scoreSentences, sentencesOf } from './score-sentences.js'
import { textOfBlocks } from './text-of-blocks.js'

/** What a sentence must look like to answer a slot. */
const VALUE_OF_SLOT: Partial<Record<ProcedureSlot, RegExp>> = {
  fee: /\d[\d.,]*\s*(?:đồng|đ\b|vnđ|%)|miễn/iu,
  time_limit: /\d+\s*(?:\([^)]*\)\s*)?(?:giờ|ngày|tháng|năm|tuần)/iu,
  form: /mẫu|[A-Z]{2,}\d|tờ khai|đơn/u,
  legal_basis: /\d+\/\d{4}\//u,
  where: /tại|trung tâm|ủy ban|uỷ ban|bộ phận|công an|cơ quan|sở/iu,
  papers: /giấy|bản|đơn|tờ khai|ảnh|văn bản/iu
}
const MOST_SENTENCES = 4
const LEAST_SCORE = 0.34
const NEAR_BEST = 0.62
const LONGEST_SENTENCE = 420
const ROOM = 1_000

/**
 * Sentences of the whole record that speak of what the question asks beyond the name of the procedure, as one list with citations;
 * nothing when the question says no more than the name and a slot, or when the sentences are already shown in `shown`.
 */
export function relevantPassages(subject: ProcedureSubject, shown: readonly AnswerBlock[]): ListBlock[] {
  const { reading, document, record } = subject
  const titleWords = new Set([record.name, ...record.aliases].flatMap(syllablesOf).map(foldText))
  const own = reading.contentWords.filter((word) => !titleWords.has(foldText(word)))
  if (own.length === 0) return []
  const firstSlot = reading.slots[0]
  const valuePattern = firstSlot ? VALUE_OF_SLOT[firstSlot] : undefined
  const scored = scoreSentences(sentencesOf(document), {
    words: reading.contentWords,
    commonWords: [...titleWords],
    ...(valuePattern ? { valuePattern } : {})
  })
  const best = scored[0]?.score ?? 0
  const shownText = oneLine(textOfBlocks(shown.filter(({ folded }) => !folded)))
  const chosen = withinRoom(
    scored.filter(
      ({ score, piece }) => score >= LEAST_SCORE && score >= best * NEAR_BEST && !shownText.includes(clipText(piece.text, LONGEST_SENTENCE))
    )
  )
  if (chosen.length === 0) return []
  const items = chosen.map(({ piece }) => ({ text: clipText(piece.text, LONGEST_SENTENCE), citationIds: subject.cite(piece) }))
  const text = shown.length > 0 ? composeMessages.alsoSays : `${record.name} – ${composeMessages.exactly.toLowerCase()}`
  return [{ type: 'list', style: 'bullets', text, citationIds: [], items }]
}

function withinRoom(scored: readonly ScoredSentence[]): ScoredSentence[] {
  let used = 0
  const kept: ScoredSentence[] = []
  const texts = new Set<string>()
  for (const one of scored) {
    const text = oneLine(one.piece.text)
    if (kept.length === MOST_SENTENCES || texts.has(text)) continue
    const length = Math.min(text.length, LONGEST_SENTENCE)
    if (used + length > ROOM) continue
    kept.push(one)
    texts.add(text)
    used += length
  }
  return kept
}

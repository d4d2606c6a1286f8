import type { SearchHit } from '../../../knowledge/index.js'
import type { AnswerBlock } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { citationRegister } from './build-citation.js'
import { oneLine } from './clip-text.js'
import { foldBeyond } from './fold-beyond.js'
import { scoreSentences } from './score-sentences.js'
import { splitIntoSentences } from './split-into-sentences.js'

const SHORT_SECTION = 900
const MOST_SENTENCES = 3

/** The answer from a guide: the section when it is short, else its best sentences, the whole section folded. */
export function composeGuide(hits: readonly SearchHit[], context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const { knowledge, audiences } = tools
  const hit = hits[0]
  const document = hit && knowledge.document(hit.documentId, audiences)
  const register = citationRegister({ knowledge, asOf: context.asOf, audiences })
  const section = document && register.view(document, hit.passageAddress)
  if (!hit || !document || !section) return undefined
  const { text } = section
  const wholeEnd = text.trimEnd().length
  const paragraph = (start: number, end: number, folded: boolean): AnswerBlock => ({
    type: 'text',
    text: oneLine(text.slice(start, end)),
    citationIds: register.citeRange(document, section, start, end),
    ...(folded ? { folded } : {})
  })
  const best = wholeEnd <= SHORT_SECTION ? [] : bestSentences(text, context.evidenceWords)
  const blocks =
    best.length > 0
      ? [...best.map(({ start, end }) => paragraph(start, end, false)), paragraph(0, wholeEnd, true)]
      : [paragraph(0, wholeEnd, false)]
  return {
    status: 'answered_guide',
    blocks: [
      { type: 'text', text: `${document.title}:`, citationIds: register.citeRange(document, section, 0, wholeEnd) },
      ...foldBeyond(blocks)
    ],
    citations: register.all(),
    provision: { documentId: hit.documentId, address: hit.passageAddress },
    suggestions: [],
    notices: []
  }
}

function bestSentences(text: string, words: readonly string[]) {
  const pieces = splitIntoSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), address: '', start, end }))
  const scored = scoreSentences(pieces, { words })
  const top = scored[0]?.score ?? 0
  return scored
    .filter(({ score }) => score > 0 && score >= top * 0.7)
    .slice(0, MOST_SENTENCES)
    .map(({ piece }) => piece)
    .toSorted((left, right) => left.start - right.start)
}

import type { SearchHit, SourcedText } from '../../../knowledge/index.js'
import type { AnswerBlock } from '../answer.js'
import type { AnswerContext, AnswerDraft } from '../answer-context.js'
import type { AnswerTools } from '../answer-tools.js'
import { type CitationRegister, citationRegister } from './build-citation.js'
import { oneLine } from './clip-text.js'
import { foldBeyond } from './fold-beyond.js'
import { scoreSentences, sentencesWithin } from './score-sentences.js'

/** Sections up to this many characters are shown whole; of longer ones the best sentences. */
const SHORT_SECTION = 900
/** How many found sections are read, and how many sentences of them are shown. */
const SECTIONS_READ = 4
const MOST_SENTENCES = 4
const NEAR_BEST = 0.7

/** The answer from guides and notes: their best sentences, the first section folded below. */
export function composeGuide(hits: readonly SearchHit[], context: AnswerContext, tools: AnswerTools): AnswerDraft | undefined {
  const { knowledge, audiences } = tools
  const register = citationRegister({ knowledge, asOf: context.asOf, audiences })
  const said = sayGuide(hits, context, tools, register)
  const hit = hits[0]
  const document = hit && knowledge.document(hit.documentId, audiences)
  const section = document && register.view(document, hit.passageAddress)
  if (!section || said.length === 0) return undefined
  const end = section.text.trimEnd().length
  const isWhole = said.some(({ text }) => text === oneLine(section.text))
  const whole: AnswerBlock = {
    type: 'text',
    text: oneLine(section.text),
    citationIds: register.citeRange(document, section, 0, end),
    folded: true
  }
  return {
    status: 'answered_guide',
    blocks: [...foldBeyond(said), ...(isWhole ? [] : [whole])],
    citations: register.all(),
    provision: { documentId: hit.documentId, address: hit.passageAddress },
    suggestions: [],
    notices: []
  }
}

/** The sentences of the first found sections that answer best, each under the title of its document. */
export function sayGuide(
  hits: readonly SearchHit[],
  context: AnswerContext,
  tools: AnswerTools,
  register: CitationRegister
): AnswerBlock[] {
  const pieces = hits.slice(0, SECTIONS_READ).flatMap((hit) => piecesOf(hit, tools))
  const { askedValue } = context.reading
  const scored = scoreSentences(
    pieces.map(({ piece }, at) => ({ ...piece, address: String(at) })),
    { words: context.evidenceWords, ...(askedValue ? { valuePattern: askedValue } : {}) }
  )
  const best = scored[0]?.score ?? 0
  const fitting = scored.filter(({ score }) => score >= best * NEAR_BEST).slice(0, MOST_SENTENCES)
  // A question of everyday words only ("theo dõi hồ sơ đã nộp") leaves none to compare by: the found section answers from its beginning.
  const chosen =
    fitting.length > 0 ? fitting : pieces.slice(0, MOST_SENTENCES).map(({ piece }, at) => ({ piece: { ...piece, address: String(at) } }))
  return chosen.flatMap(({ piece: { address } }, at): AnswerBlock[] => {
    const { piece, document } = pieces[Number(address)]!
    const citationIds = register.cite(document, piece)
    const isNewSource = at === 0 || pieces[Number(chosen[at - 1]!.piece.address)]!.document.id !== document.id
    const text = oneLine(piece.text)
    return [
      ...(isNewSource ? [{ type: 'text', text: `${document.title}:`, citationIds } as const] : []),
      { type: 'text', text, citationIds }
    ]
  })
}

function piecesOf({ documentId, passageAddress }: SearchHit, { knowledge, audiences }: AnswerTools) {
  const document = knowledge.document(documentId, audiences)
  const section = document?.provisions.find(({ address }) => address === passageAddress)
  if (!document || !section) return []
  const { start, end } = section
  const whole: SourcedText = { text: document.text.slice(start, end).trimEnd(), address: passageAddress, start, end }
  const pieces = whole.text.length <= SHORT_SECTION ? [whole] : sentencesWithin(document.text, passageAddress, start, end)
  return pieces.map((piece) => ({ piece: { ...piece, end: piece.start + piece.text.length }, document }))
}

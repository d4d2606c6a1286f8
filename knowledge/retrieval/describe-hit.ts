import { type DocumentKind, type IsoDate, labelOfProvision, type Passage, type Provision, validityOn } from '../domain/index.js'
import type { OpenGeneration } from '../index/generation/open-generation.js'
import { readConfidence } from './kinds/read-confidence.js'
import type { SearchHit } from './knowledge-base.js'
import { chainOf } from './published-documents.js'
import { CONFIDENCE_OF_NEARNESS } from './vectors/add-near-passages.js'

/** A passage chosen by the ranking, with its best part (number within the passage) and where its best words stand. */
export interface RankedPassage {
  readonly passage: number
  readonly part: number | undefined
  readonly score: number
  readonly confidence: number
}

/** Longest snippet, in UTF-16 units. */
const SNIPPET_LENGTH = 240
/** How far into a text the words of a snippet are looked for. */
const SNIPPET_WITHIN = 1_500

/** Reads what is needed to show a found passage, and no more. */
export function describeHit(
  { archive, lexical }: OpenGeneration,
  { passage, part, score, confidence }: RankedPassage,
  asOf: IsoDate,
  bestWords: (text: string) => number
): SearchHit {
  const document = lexical.documentOf[passage]!
  const card = archive.cards[document]!
  const found = archive.passage(passage)
  const place = part === undefined ? undefined : found.parts[part]
  const chain = place ? [...chainOf(found.parts, place), ...provisionOf(found)] : provisionOf(found)
  const { start, end } = place ?? found
  const text = archive.text(document, start, Math.min(end, start + SNIPPET_WITHIN))
  const period = chain.find((one) => one.validity)?.validity ?? found.validity ?? card.validity
  return {
    documentId: card.id,
    kind: card.kind,
    ...(card.documentNumber ? { documentNumber: card.documentNumber } : {}),
    ...(card.procedure ? { procedureCode: card.procedure.code } : {}),
    address: place?.address ?? found.address,
    passageAddress: found.address,
    ...(found.articleNumber ? { article: found.articleNumber } : {}),
    label: labelOfProvision(card, chain),
    title: card.kind === 'regulation' ? found.title || card.title : card.title,
    score,
    confidence: readAs(card.kind, confidence),
    said: confidence,
    snippet: snippetOf(text, bestWords(text)),
    validity: validityOn(period, asOf)
  }
}

/** What a ranker said, as a probability; guides have too few questions to learn from and stay as they are. */
function readAs(kind: DocumentKind, said: number): number {
  // The readings were learned of words; nearness alone never was.
  if (said <= CONFIDENCE_OF_NEARNESS) return said
  if (kind === 'regulation') return readConfidence('laws', said)
  return kind === 'procedure' ? readConfidence('procedures', said) : said
}

/** The passage as a provision of its document; none for a document found as a whole. */
function provisionOf(passage: Passage): Provision[] {
  if (passage.address === '') return []
  return [
    {
      address: passage.address,
      kind: passage.articleNumber ? 'article' : 'heading',
      ...(passage.articleNumber ? { number: passage.articleNumber } : {}),
      ...(passage.title ? { title: passage.title } : {}),
      start: passage.start,
      end: passage.end
    }
  ]
}

function snippetOf(text: string, place: number): string {
  if (text.length <= SNIPPET_LENGTH) return text.trim()
  const wanted = Math.max(0, Math.min(place - 40, text.length - SNIPPET_LENGTH))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1 || wanted
  const cut = text.slice(start, start + SNIPPET_LENGTH)
  const end = start + cut.length < text.length ? cut.lastIndexOf(' ') : cut.length
  return cut.slice(0, end > 0 ? end : cut.length).trim()
}

import { documentIdOf, normalizeText, type Provision, type SourceDocument } from '../../knowledge/index.js'
import type { IngestRemark } from '../ingest-outcome.js'
import { convertLegacyText, repairText } from '../repair/index.js'
import { dropSignature } from './drop-signature.js'
import { isRegulation } from './is-regulation.js'
import { readRegulationHead } from './read-regulation-head.js'
import type { SourceBlock, SourceContent } from './source-block.js'
import { structureGuide } from './structure-guide.js'
import { STRUCTURE_MESSAGES } from './structure-messages.vi.js'
import { structureRegulation } from './structure-regulation.js'

/** A structured document and what should be looked at. */
export interface StructuredDocument {
  readonly document: SourceDocument
  readonly warnings: readonly IngestRemark[]
}

/**
 * From the blocks of a file to a document: canonical text, tree (regulation or guide), metadata from the head.
 * @param name the file's name, which titles a document that names itself nowhere.
 */
export function structureDocument(content: SourceContent, name: string): StructuredDocument {
  const blocks = cleanBlocks(content.blocks)
  const lines = blocks.flatMap(({ text }) => text.split('\n'))
  return isRegulation(lines) ? regulationOf(content, dropSignature(blocks), lines) : guideOf(content, blocks, name)
}

/** Repaired (old fonts before anything else: their codes are others' soft hyphens), NFC, one space, no empty lines. */
function cleanBlocks(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block) => {
    const lines = normalizeText(repairText(convertLegacyText(block.text).replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''))).split(
      /\r\n?|\n/
    )
    const text = lines
      .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
    return text ? [{ ...block, text }] : []
  })
}

function regulationOf(content: SourceContent, blocks: readonly SourceBlock[], lines: readonly string[]): StructuredDocument {
  const head = readRegulationHead(lines)
  const text = blocks.map((block) => block.text).join('\n')
  const { provisions, warnings } = structureRegulation(text)
  const { documentNumber, validFrom, title: headTitle, ...facts } = head
  const title = headTitle ?? content.title ?? [facts.form, documentNumber && `số ${documentNumber}`].filter(Boolean).join(' ')
  const document: SourceDocument = {
    ...facts,
    id: documentIdOf({ documentNumber, title }),
    kind: 'regulation',
    title,
    ...(documentNumber ? { documentNumber } : {}),
    validity: validFrom ? { from: validFrom } : {},
    ...commonFacts(content),
    text,
    provisions: withPages(provisions, blocks)
  }
  const missing = [documentNumber ? undefined : STRUCTURE_MESSAGES.noNumber, validFrom ? undefined : STRUCTURE_MESSAGES.noEffectiveDate]
  return { document, warnings: [...missing.flatMap((message) => (message ? [{ message }] : [])), ...warnings] }
}

function guideOf(content: SourceContent, blocks: readonly SourceBlock[], name: string): StructuredDocument {
  const title = normalizeText(content.title ?? blocks.find(({ level }) => level === 1)?.text ?? shortFirstLine(blocks) ?? name)
  const { text, provisions } = structureGuide(blocks)
  const document: SourceDocument = {
    id: documentIdOf({ title }),
    kind: 'guide',
    title,
    validity: {},
    ...commonFacts(content),
    text,
    provisions
  }
  return { document, warnings: [] }
}

function shortFirstLine(blocks: readonly SourceBlock[]): string | undefined {
  const first = blocks[0]?.text.split('\n')[0]
  return first && first.length < 160 ? first : undefined
}

function commonFacts({ sourceUrl }: SourceContent): Pick<SourceDocument, 'audience' | 'topicIds' | 'provenance'> & { sourceUrl?: string } {
  return { audience: 'public', topicIds: [], provenance: 'official', ...(sourceUrl ? { sourceUrl } : {}) }
}

/** Each provision with the page its first character stands on. */
function withPages(provisions: readonly Provision[], blocks: readonly SourceBlock[]): readonly Provision[] {
  if (!blocks.some(({ pageNumber }) => pageNumber)) return provisions
  const starts: number[] = []
  let at = 0
  for (const { text } of blocks) {
    starts.push(at)
    at += text.length + 1
  }
  return provisions.map((provision) => {
    const pageNumber = blocks[lastAtMost(starts, provision.start)]?.pageNumber
    return pageNumber ? { ...provision, pageNumber } : provision
  })
}

/** Index of the last value that is not above `wanted`; values ascend. */
function lastAtMost(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (values[middle]! <= wanted) low = middle
    else high = middle - 1
  }
  return low
}

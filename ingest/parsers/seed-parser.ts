import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentIdOf, normalizeText, type SourceDocument, type TopicNode } from '../../knowledge/index.js'
import type { ParseOutcome } from '../ingest-outcome.js'
import { renderProcedure } from '../structure/render-procedure.js'
import { readGuideFile, structureGuide } from './seed-guide.js'
import { SEED_MESSAGES } from './seed-messages.vi.js'
import { checkGuideSeed, checkProcedureSeed, checkTreeSeed, type GuideSeed, type ProcedureSeed, type TopicSeed } from './seed-schema.js'

/**
 * Reads the starter knowledge of a folder (`procedures/*.json`, `guides/*.md`; format: seeds/README.md), by file name.
 * A file that does not fit its schema is quarantined with a Vietnamese sentence; a missing folder is one quarantined outcome.
 */
export async function* parseSeeds(folder: string): AsyncGenerator<ParseOutcome> {
  if (!existsSync(folder)) {
    yield quarantined(folder, SEED_MESSAGES.missingFolder(folder))
    return
  }
  for (const name of filesOf(folder, 'procedures', '.json')) yield parseProcedureSeed(name, readFileSync(join(folder, name), 'utf8'))
  for (const name of filesOf(folder, 'guides', '.md')) yield parseGuideSeed(name, readFileSync(join(folder, name), 'utf8'))
}

/** What became of the seed tree. */
export type SeedTreeOutcome =
  | { readonly outcome: 'tree'; readonly topics: readonly TopicNode[] }
  | { readonly outcome: 'quarantined'; readonly name: string; readonly reason: { readonly message: string } }

/** Reads `tree.json` of the seeds folder; documents hang by id, by the topics they name, and by field. */
export async function parseSeedTree(folder: string): Promise<SeedTreeOutcome> {
  const name = 'tree.json'
  const path = join(folder, name)
  if (!existsSync(path)) return { outcome: 'quarantined', name, reason: { message: SEED_MESSAGES.missingFolder(path) } }
  const read = checkTreeSeed(parseJson(readFileSync(path, 'utf8')))
  if ('problem' in read) return { outcome: 'quarantined', name, reason: { message: read.problem } }
  const documents: SourceDocument[] = []
  for await (const parsed of parseSeeds(folder)) if (parsed.outcome === 'document') documents.push(parsed.document)
  const lost = danglingLink(read.seed, new Set(documents.map(({ id }) => id)))
  if (lost) return { outcome: 'quarantined', name, reason: { message: SEED_MESSAGES.unknownDocument(lost.topicId, lost.documentId) } }
  return { outcome: 'tree', topics: read.seed.map((topic) => hang(topic, documents)) }
}

/** One file of `seeds/procedures/`. */
export function parseProcedureSeed(name: string, content: string): ParseOutcome {
  const json = parseJson(content)
  if (json === undefined) return quarantined(name, SEED_MESSAGES.notJson)
  const read = checkProcedureSeed(json)
  if ('problem' in read) return quarantined(name, read.problem)
  if (!name.endsWith(`${read.seed.code}.json`)) return quarantined(name, SEED_MESSAGES.wrongName(read.seed.code))
  return { outcome: 'document', document: procedureDocument(read.seed), warnings: [] }
}

/** One file of `seeds/guides/`. */
export function parseGuideSeed(name: string, content: string): ParseOutcome {
  const { frontMatter, body } = readGuideFile(content)
  if (!frontMatter) return quarantined(name, SEED_MESSAGES.noFrontMatter)
  const read = checkGuideSeed(frontMatter)
  if ('problem' in read) return quarantined(name, read.problem)
  if (!body.trim()) return quarantined(name, SEED_MESSAGES.emptyGuide)
  return { outcome: 'document', document: guideDocument(read.seed, body), warnings: [] }
}

function procedureDocument(seed: ProcedureSeed): SourceDocument {
  const { text, provisions, record } = renderProcedure(seed)
  return {
    ...{ id: documentIdOf({ procedureCode: seed.code, title: seed.name }), kind: 'procedure', title: normalizeText(seed.name) },
    ...{ validity: {}, asOf: seed.asOf, audience: 'public', sourceUrl: seed.sourceUrl, sourceName: seed.sourceName },
    ...{ topicIds: seed.topicIds ?? [], provenance: 'seed', text, provisions, procedure: record }
  }
}

function guideDocument(seed: GuideSeed, body: string): SourceDocument {
  const { text, provisions } = structureGuide(seed.title, body)
  return {
    ...{ id: documentIdOf({ title: seed.title }), kind: 'guide', title: normalizeText(seed.title) },
    ...{ validity: {}, asOf: seed.asOf, audience: 'public', sourceName: seed.sourceName },
    ...(seed.sourceUrl ? { sourceUrl: seed.sourceUrl } : {}),
    ...{ topicIds: seed.topicIds, provenance: 'seed', text, provisions }
  }
}

function danglingLink(topics: readonly TopicSeed[], known: ReadonlySet<string>): { topicId: string; documentId: string } | undefined {
  for (const { id, documentIds = [], children = [] } of topics) {
    const documentId = documentIds.find((each) => !known.has(each))
    if (documentId) return { topicId: id, documentId }
    const below = danglingLink(children, known)
    if (below) return below
  }
  return undefined
}

/** Named documents hang where they are named; others by field, at the lowest topic of that field that does not name them deeper. */
function hang(topic: TopicSeed, documents: readonly SourceDocument[]): TopicNode {
  const children = (topic.children ?? []).map((child) => hang(child, documents))
  const below = new Set(children.flatMap(documentIdsUnder))
  const belongs = ({ id, topicIds, procedure }: SourceDocument) =>
    topic.documentIds?.includes(id) ||
    topicIds.includes(topic.id) ||
    (procedure && topic.fields?.includes(procedure.field) && !below.has(id))
  return {
    ...{ id: topic.id, name: topic.name, audience: topic.audience ?? 'public' },
    ...(topic.description ? { description: topic.description } : {}),
    ...(topic.fields ? { fields: topic.fields } : {}),
    documentIds: documents.filter(belongs).map(({ id }) => id),
    children
  }
}

function documentIdsUnder({ documentIds, children }: TopicNode): readonly string[] {
  return [...documentIds, ...children.flatMap(documentIdsUnder)]
}

function filesOf(folder: string, part: string, ending: string): readonly string[] {
  const path = join(folder, part)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(part, name))
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function quarantined(name: string, message: string): ParseOutcome {
  return { outcome: 'quarantined', name, reason: { message } }
}

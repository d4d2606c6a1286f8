import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import type { SourceDocument } from '../../knowledge/index.js'
import type { Product } from '../product/product.js'
import type { EvalCase, EvalTask, Probe, ProbeRecord } from './eval-task.js'
import { generateRegulations } from './generate-regulation.js'

/** A file whose outline was read by a person; `addresses` of its điều, khoản and điểm. */
export interface StructureCase extends EvalCase {
  readonly path: string
  readonly format: 'text' | 'docx' | 'pdf' | 'html' | 'seed'
  readonly addresses: readonly string[]
  readonly documentNumber?: string
  /** Text of a made paper; it is written to a file only to be parsed. */
  readonly text?: string
}

/** What the parser made of it; for the seeds, one record a procedure. */
export interface StructureOutput {
  readonly documentNumber: string | undefined
  readonly addresses: readonly string[]
  /** Places where offsets or nesting contradict the text. */
  readonly broken: readonly string[]
  /** Slots that procedures lack, `1.001193 papers`; and how many slots were looked at. */
  readonly emptySlots: readonly string[]
  readonly slots: number
}

const HERE = resolve(import.meta.dirname, '..')

/** Parses files with known outlines, our own and those of `../shared/data`, and the seeds. */
export const structureProbe: Probe<StructureCase, StructureOutput> = {
  name: 'structure',
  cases({ sharedFolder, seed }) {
    const folder = join(HERE, 'datasets', 'structure')
    const own = JSON.parse(readFileSync(join(folder, 'outlines.json'), 'utf8')) as readonly Outline[]
    return [
      { id: 'seeds', slices: { set: 'seeds' }, path: resolve(HERE, '..', 'seeds'), format: 'seed', addresses: [] },
      ...own.map(({ file, addresses, documentNumber }) => ({
        id: file,
        slices: { set: 'structure' },
        path: join(folder, file),
        format: 'text' as const,
        ...{ addresses, documentNumber }
      })),
      ...generateRegulations(MADE_PAPERS, seed).map(({ name, documentNumber, quirk, text, addresses }) => ({
        ...{ id: name, slices: { set: 'made', quirk }, path: name, format: 'text' as const },
        ...{ addresses, documentNumber, text }
      })),
      ...(sharedFolder ? sharedCases(sharedFolder) : [])
    ]
  },
  async ask({ path, format, text }, { product }) {
    const documents = text === undefined ? await parsedFrom(product, path, format) : await parsedText(product, path, text)
    const [first] = documents
    return {
      documentNumber: first?.documentNumber,
      addresses:
        format === 'seed' ? [] : (first?.provisions ?? []).filter(({ kind }) => COUNTED.includes(kind)).map(({ address }) => address),
      broken: documents.flatMap(brokenPlaces).slice(0, 20),
      emptySlots: format === 'seed' ? documents.flatMap(emptySlots).slice(0, 20) : [],
      slots: documents.filter(({ procedure }) => procedure).length * CHECKED_SLOTS
    }
  }
}

/** Headings as a person read them (F1 over addresses), text that stays in its place, procedures without holes. */
export const structureTask: EvalTask = {
  name: 'ingest-structure',
  probe: 'structure',
  score({ case: { id, slices, addresses, format, documentNumber }, output }: ProbeRecord<StructureCase, StructureOutput>) {
    const isSeed = format === 'seed'
    const given =
      slices['set'] === 'shared-outlines' ? output.addresses.filter((address) => /^dieu-[^/]+$/.test(address)) : output.addresses
    const headings = isSeed ? undefined : overlap(addresses, given)
    const numbered = documentNumber === undefined || output.documentNumber === documentNumber
    const text = output.broken.length === 0
    const complete = output.slots === 0 ? undefined : 1 - output.emptySlots.length / output.slots
    return {
      ...{ id, slices },
      measures: {
        passed: text && numbered && (isSeed ? (complete ?? 0) >= LEAST_COMPLETE : (headings ?? 0) >= 0.98) ? 1 : 0,
        headings,
        text: text ? 1 : 0,
        ...(isSeed ? { complete } : {})
      },
      faults: [
        ...output.broken,
        ...output.emptySlots,
        ...(numbered ? [] : [`số ký hiệu ${output.documentNumber ?? 'không đọc được'}`]),
        ...addresses.filter((address) => !given.includes(address)).map((address) => `thiếu ${address}`),
        ...(isSeed ? [] : given.filter((address) => !addresses.includes(address)).map((address) => `thừa ${address}`))
      ].slice(0, 30)
    }
  }
}

const MADE_PAPERS = 42
/** Slots of a procedure that should never be empty: `emptySlots` names them. */
const CHECKED_SLOTS = 5
const LEAST_COMPLETE = 0.98

async function parsedText(product: Product, name: string, text: string): Promise<readonly SourceDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-cong-made-'))
  try {
    writeFileSync(join(folder, name), text)
    return await parsedFrom(product, join(folder, name), 'text')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function parsedFrom(product: Product, path: string, format: StructureCase['format']): Promise<readonly SourceDocument[]> {
  const documents: SourceDocument[] = []
  const file = { path, name: basename(path), bytes: statSync(path).size }
  for await (const parsed of product.parser(format)(file)) if (parsed.outcome === 'document') documents.push(parsed.document)
  return documents
}

interface Outline {
  readonly file: string
  readonly documentNumber: string
  readonly addresses: readonly string[]
}

const COUNTED: readonly string[] = ['article', 'clause', 'point']

function brokenPlaces({ id, text, provisions, procedure }: SourceDocument): readonly string[] {
  const byAddress = new Map(provisions.map((provision) => [provision.address, provision]))
  const nested = provisions.filter(({ parent, start, end }) => {
    const above = parent ? byAddress.get(parent) : undefined
    return start >= end || end > text.length || (parent !== undefined && (!above || above.start > start || above.end < end))
  })
  const pieces = procedure
    ? [
        ...procedure.steps,
        ...procedure.conditions,
        ...procedure.results,
        ...procedure.dossier.flatMap(({ papers }) => papers.map(({ name }) => name))
      ]
    : []
  const moved = pieces.filter((piece) => text.slice(piece.start, piece.end) !== piece.text)
  return [...nested.map(({ address }) => `${id}: ${address} nằm sai chỗ`), ...moved.map(({ address }) => `${id}: lời ở ${address} lệch`)]
}

function emptySlots({ procedure }: SourceDocument): readonly string[] {
  if (!procedure) return []
  const { code, steps, channels, dossier, legalBases, results } = procedure
  return Object.entries({ steps, channels, dossier, legalBases, results }).flatMap(([slot, filled]) =>
    filled.length === 0 ? [`${code} ${slot}`] : []
  )
}

/** F1 of two lists of addresses; 0 when nothing is shared. */
function overlap(wanted: readonly string[], given: readonly string[]): number {
  const found = new Set(given)
  const shared = wanted.filter((address) => found.has(address)).length
  return wanted.length + given.length === 0 ? 1 : (2 * shared) / (wanted.length + given.length)
}

interface SharedOutline {
  readonly file: string
  readonly document_number?: string
  readonly parts: readonly {
    readonly part: string
    readonly outline: readonly {
      readonly level: string
      readonly number: string
    }[]
  }[]
}

/** Only files with a text layer; of each the điều of its main part. */
function sharedCases(folder: string): StructureCase[] {
  const outlines = join(folder, 'ingest-gold', 'outlines')
  if (!existsSync(outlines)) return []
  return readdirSync(outlines)
    .sort()
    .flatMap((name) => {
      const outline = JSON.parse(readFileSync(join(outlines, name), 'utf8')) as SharedOutline
      const format = extname(outline.file).slice(1)
      const path = join(folder, 'documents', outline.file)
      if (outline.file.startsWith('scan') || (format !== 'docx' && format !== 'pdf') || !existsSync(path)) return []
      const main = outline.parts.find(({ part }) => part === 'main') ?? outline.parts[0]
      const articles = (main?.outline ?? []).filter(({ level }) => level === 'điều')
      return [
        { id: outline.file, slices: { set: 'shared-outlines' }, path, format, addresses: articles.map(({ number }) => `dieu-${number}`) }
      ]
    })
}

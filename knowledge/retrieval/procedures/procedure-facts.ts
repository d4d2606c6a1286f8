import type { AdministrativeLevel } from '../../domain/index.js'
import type { OpenGeneration } from '../../index/generation/open-generation.js'
import { inverseDocumentFrequency } from '../../index/lexical/bm25.js'
import { COLLECTIONS, type FieldTerms } from '../../index/lexical/lexical-index.js'
import type { PassageRange } from '../../index/lexical/lexical-scorer.js'
import type { TermLookup } from '../../index/lexical/term-lookup.js'
import { foldText } from '../../vietnamese/fold-text.js'
import { syllablesOf } from '../../vietnamese/syllables.js'
import { actionsOfName } from './actions.js'
import { type Circumstances, circumstancesOfName } from './circumstances.js'
import { type PackedTexts, packTexts } from './packed-texts.js'
import { levelBits } from './who-asks.js'

/** What is known of every procedure of a generation, by its place in the collection. */
export interface ProcedureFacts {
  readonly range: PassageRange
  /** How many procedures there are. */
  readonly count: number
  readonly names: PackedTexts
  /** Everyday names given with the record. */
  readonly aliases: PackedTexts
  /** The different fields, and the number of that of every procedure. */
  readonly fields: PackedTexts
  readonly fieldOf: Uint16Array
  /** Circumstances that make the procedure a variant. */
  readonly circumstances: readonly Circumstances[]
  /** Actions of the name, as bits. */
  readonly actions: Int32Array
  /** How near the level is to citizens: 1 commune, 0 ministry. */
  readonly levels: Float32Array
  readonly forCitizens: Uint8Array
  readonly forOrganisations: Uint8Array
  /** Levels that carry it out, as bits; see `levelBits`. */
  readonly levelBits: Uint8Array
  /** Weight of every folded word, by how few names hold it. */
  readonly weights: Float32Array
}

/** Runs of a name that say who carries it out and how, not what it is. */
const NAME_NOISE =
  /^\s*thủ tục|\(?\s*(?:thực hiện )?(?:tại|ở)? ?cấp (?:tw|trung ương|bộ|tỉnh|huyện|xã)[^)]*\)?|(?:thực hiện )?bằng dịch vụ công.*$|\(\s*\d\.\d{6}\s*\)/giu
/** Words of names that tell nothing. */
const EMPTY_WORDS = [
  'việc',
  'các',
  'của',
  'và',
  'đối',
  'với',
  'trường',
  'hợp',
  'theo',
  'tại',
  'trong',
  'cho',
  'để',
  'do',
  'được',
  'hoặc',
  'là',
  'ở'
]
const EMPTY_WEIGHT = 0.05
const PROVINCE_SHARE = 0.6

/** Reads names, fields, levels and special cases of all procedures once. */
export function procedureFacts({ lexical, archive }: OpenGeneration, lookup: TermLookup): ProcedureFacts {
  const collection = COLLECTIONS.indexOf('procedures')
  const range = { start: lexical.collectionStarts[collection]!, end: lexical.collectionStarts[collection + 1]! }
  const passages = Array.from({ length: range.end - range.start }, (_none, number) => range.start + number)
  const cards = passages.map((passage) => archive.cards[lexical.documentOf[passage]!]!)
  const titles = cards.map(({ title }) => foldedWords(title.replace(NAME_NOISE, ' '), lookup))
  const weights = weigh(titles, lookup)
  const packed = (texts: readonly (readonly number[])[]) => packTexts(texts, weights)
  const fields = cards.map(({ procedure }) => procedure?.field ?? '')
  const fieldNames = [...new Set(fields)]
  const fieldNumbers = new Map(fieldNames.map((field, number) => [field, number]))
  const namedWith = (forms: readonly string[]) => {
    const terms = new Set(forms.flatMap((form) => lookup.termOf(form) ?? []))
    return Uint8Array.from(passages, (passage) =>
      fieldWords(lexical.name.forward, lexical.documentOf[passage]!).some((term) => terms.has(term)) ? 1 : 0
    )
  }
  return {
    range,
    count: passages.length,
    names: packed(titles),
    aliases: packed(passages.map((passage) => fieldWords(lexical.context, passage).map((term) => lookup.foldedOf[term]!))),
    fields: packed(fieldNames.map((field) => foldedWords(field, lookup))),
    fieldOf: Uint16Array.from(fields, (field) => fieldNumbers.get(field)!),
    circumstances: cards.map(({ title }) => circumstancesOfName(syllablesOf(title))),
    actions: Int32Array.from(cards, ({ title }) => actionsOfName(syllablesOf(title.replace(NAME_NOISE, ' ')))),
    levels: Float32Array.from(cards, ({ procedure }) => levelShare(procedure?.levels ?? [])),
    forCitizens: namedWith(['dân', 'nhân']),
    forOrganisations: namedWith(['doanh', 'tổ']),
    levelBits: Uint8Array.from(cards, ({ procedure }) => levelBits(procedure?.levels ?? [])),
    weights
  }
}

function foldedWords(text: string, lookup: TermLookup): number[] {
  return syllablesOf(text).flatMap((form) => lookup.foldedNumberOf(foldText(form)) ?? [])
}

function fieldWords({ terms, offsets }: FieldTerms, owner: number): number[] {
  return [...terms.subarray(offsets[owner]!, offsets[owner + 1]!)]
}

function weigh(names: readonly (readonly number[])[], lookup: TermLookup): Float32Array {
  const counts = new Uint32Array(lookup.dictionary.length + 1)
  for (const words of names) for (const word of new Set(words)) counts[word]!++
  const weights = Float32Array.from(counts, (count) => inverseDocumentFrequency(count, names.length))
  for (const form of EMPTY_WORDS) {
    const word = lookup.foldedNumberOf(foldText(form))
    if (word !== undefined) weights[word] = EMPTY_WEIGHT
  }
  return weights
}

function levelShare(levels: readonly AdministrativeLevel[]): number {
  if (levels.includes('commune')) return 1
  return levels.includes('province') ? PROVINCE_SHARE : 0
}

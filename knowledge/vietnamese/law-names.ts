import { foldText } from './fold-text.js'
import { normalizeText } from './normalize-text.js'
import { readTable } from './read-table.js'
import type { ReadableText } from './readable-text.js'

interface LawName {
  readonly name: string
  readonly words: readonly string[]
}

const wordsOf = (name: string) => normalizeText(name.toLowerCase()).split(/[\s,]+/)

const NAMES: readonly LawName[] = readTable('law-names.tsv')
  .flatMap(([name = '', shortForms = '']) =>
    [name, ...shortForms.split('; ').filter(Boolean)].map((form) => ({ name, words: wordsOf(form) }))
  )
  .sort((left, right) => right.words.length - left.words.length)

const BY_FOLDED = new Map<string, LawName[]>()
for (const law of NAMES) {
  const key = law.words.map(foldText).join(' ')
  BY_FOLDED.set(key, [...(BY_FOLDED.get(key) ?? []), law])
}

const ANY_NAME = new RegExp(
  `(?:${[...BY_FOLDED.keys()]
    .map((key) =>
      key
        .replace(/[&]/g, '\\&')
        .replace(/^(bo luat|luat|phap lenh) /, '$1\\s+')
        .split(' ')
        .join('[\\s,]+')
    )
    .join('|')})(?![a-z0-9&])`,
  'y'
)

/** `pháp luật`, `kỷ luật`, `quy luật`: the word before makes another word of `luật`. */
const OTHER_LUAT = /(?:phap|ky|quy) $/

/** The law, code or ordinance named at a place, `Luật Hộ tịch` for `luat ho tich`; undefined when none is. */
export function readLawName(text: ReadableText, start: number): { readonly name: string; readonly end: number } | undefined {
  if (OTHER_LUAT.test(text.folded.slice(Math.max(0, start - 6), start))) return undefined
  ANY_NAME.lastIndex = start
  const match = ANY_NAME.exec(text.folded)
  if (!match) return undefined
  const end = start + match[0].length
  const written = text.written.slice(start, end)
  const laws = BY_FOLDED.get(match[0].split(/[\s,]+/).join(' ')) ?? []
  const law = laws.find((candidate) => isWritten(written, candidate))
  return law && { name: law.name, end }
}

/** Marks that were typed must be the name's own (`luật được` is not Luật Dược); a bare acronym of three letters must be in capitals. */
function isWritten(written: string, law: LawName): boolean {
  const typed = wordsOf(written)
  const agrees = typed.every((word, index) => word === law.words[index] || word === foldText(law.words[index]!))
  if (!agrees) return false
  if (law.words.length === 1) return written.length >= 4 || written === written.toUpperCase()
  return law.words.length > 2 || typed[1] !== foldText(typed[1]!) || typed[1] === law.words[1]
}

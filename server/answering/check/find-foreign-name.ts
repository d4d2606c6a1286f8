import { LEVELS, OFFICES, SMALL_WORDS } from './check-words.vi.js'

/** Words with a capital, one after another; what stands first in a sentence has its capital from there. */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}[\p{L}\d]*(?:[\s-]+\p{Lu}[\p{L}\d]*)*/gu
const OPENS_SENTENCE = /(?:^|[.!?:;…\n“"(–-])\s*$/u
const OFFICE = new RegExp(
  `(?<!\\p{L})(?:${[...OFFICES].toSorted((left, right) => right.length - left.length).join('|')})\\s+\\p{L}+`,
  'giu'
)

/** Who issued a document, behind its number or date. */
const ISSUER = /\d\S*\s+của\s+\p{Lu}\p{L}*\s+\p{L}+/gu
const LEVEL = new RegExp(`(?<!\\p{L})(\\p{L}+\\s+)?cấp\\s+(?:${LEVELS.join('|')})(?!\\p{L})`, 'giu')

/** A proper name or an office of a sentence that its source does not have; `undefined` when all stand there. */
export function findForeignName(sentence: string, source: string): string | undefined {
  const given = ` ${comparable(source)} `
  const stands = (name: string) => given.includes(` ${comparable(name)} `)
  for (const { 0: name, index } of sentence.matchAll(CAPITALS)) {
    const opens = OPENS_SENTENCE.test(sentence.slice(0, index))
    const words = name.split(/[\s-]+/)
    if (opens && words.length === 1) continue
    if (!stands(name) && !(opens && stands(words.slice(1).join(' ')))) return name
  }
  for (const [issuer] of sentence.matchAll(ISSUER)) if (!stands(issuer)) return issuer
  for (const [office] of sentence.matchAll(OFFICE)) if (!endsSmall(office) && !stands(office)) return office
  for (const [level, before] of sentence.matchAll(LEVEL)) {
    const whole = before && !SMALL_WORDS.has(before.trim().toLowerCase()) ? level : level.slice(before?.length ?? 0)
    if (!stands(whole)) return whole
  }
  return undefined
}

function endsSmall(office: string): boolean {
  return SMALL_WORDS.has(office.split(/\s+/).at(-1)?.toLowerCase() ?? '')
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

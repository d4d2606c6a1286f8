import { OPENINGS, PLAIN_WORDS } from './paraphrase-words.vi.js'

/** The same said otherwise, still true. `text` may be several sentences. */
export interface Paraphrase {
  readonly kind: 'opened' | 'reordered' | 'split' | 'plain' | 'plain_reordered' | 'shortened'
  readonly text: string
}

/** A part is moved or cut off only when it is no shorter than this, so that it says something by itself. */
const SHORTEST_PART = 30
/** What makes the parts of a sentence depend on each other: cut apart they would no longer say the same. */
const BINDS = /trừ|ngoại|nếu|không|chưa|chỉ|sau đây|như sau|:|\(|"|“/iu

/** Honest ways to say a sentence: with an opening, its parts in another order, in two sentences, in plain words, without its remark in brackets. */
export function paraphrases(sentence: string): readonly Paraphrase[] {
  const plain = plainWords(sentence)
  const turned = reordered(sentence)
  const turnedPlain = reordered(plain)
  const halves = split(sentence)
  const short = sentence.replace(/\s*\([^()]{8,}\)/u, '')
  return [
    ...OPENINGS.map((opening) => ({ kind: 'opened', text: `${opening}${lowerFirst(sentence)}` }) as const).slice(0, 2),
    ...(turned ? [{ kind: 'reordered', text: turned } as const] : []),
    ...(halves ? [{ kind: 'split', text: halves } as const] : []),
    ...(plain === sentence ? [] : [{ kind: 'plain', text: plain } as const]),
    ...(turnedPlain && plain !== sentence ? [{ kind: 'plain_reordered', text: turnedPlain } as const] : []),
    ...(short === sentence || /không|trừ|chỉ|ngoại/iu.test(sentence.slice(sentence.indexOf('(')))
      ? []
      : [{ kind: 'shortened', text: short } as const])
  ]
}

function plainWords(sentence: string): string {
  return PLAIN_WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), sentence)
}

/** "A, B" as "B, A"; nothing when it has not two parts that can stand in either order. */
function reordered(sentence: string): string | undefined {
  const parts = partsOf(sentence)
  return parts && `${upperFirst(parts[1])}, ${lowerFirst(parts[0])}.`
}

function split(sentence: string): string | undefined {
  const parts = partsOf(sentence)
  return parts && !BINDS.test(sentence) ? `${parts[0]}. ${upperFirst(parts[1])}.` : undefined
}

function partsOf(sentence: string): readonly [string, string] | undefined {
  const bare = sentence.replace(/[.;,\s]+$/u, '')
  const commas = [...bare.matchAll(/[,;] /gu)].map(({ index }) => index)
  const middle = commas.find((at) => at >= SHORTEST_PART && bare.length - at >= SHORTEST_PART)
  return middle === undefined ? undefined : [bare.slice(0, middle), bare.slice(middle + 2)]
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}

function upperFirst(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

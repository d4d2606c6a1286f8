import type { TextLine } from '../structure/text-lines.js'
import type { AddressStep } from './read-addresses.js'

/** A part of a quotation: what number it gives itself, and its range in the canonical text without the marks of quotation. */
export interface QuotedPart {
  readonly number: string
  readonly start: number
  readonly end: number
}

const MARKS = {
  article: /^[“"„«]?\s*Điều\s+(\d+[a-zđ]{0,2})/u,
  clause: /^[“"„«]?\s*(\d{1,3}[a-zđ]{0,2})\s?\.\s/u,
  point: /^[“"„«]?\s*([a-zđ]{1,2}\d?)\s?\)\s/u
} as const

/** Parts of a quotation that begin with a mark of this unit, in order; each ends where the next begins. Empty when none does. */
export function quotedParts(lines: readonly TextLine[], unit: AddressStep['unit']): readonly QuotedPart[] {
  const mark = unit === 'article' || unit === 'clause' || unit === 'point' ? MARKS[unit] : undefined
  if (!mark) return []
  const starts = lines.flatMap((line, index) => {
    const number = mark.exec(line.text)?.[1]
    return number ? [{ number, index }] : []
  })
  return starts.map(({ number, index }, at) => ({ number, ...rangeOf(lines.slice(index, starts[at + 1]?.index ?? lines.length)) }))
}

/** The range of quoted lines without the marks that open and close the quotation. */
export function rangeOf(lines: readonly TextLine[]): { readonly start: number; readonly end: number } {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const opening = /^[“"„«]\s*/.exec(first.text)?.[0].length ?? 0
  const closing = /[”"“»]\s*[.;,:)]*$/.exec(last.text)?.[0].length ?? 0
  return { start: first.start + opening, end: Math.max(first.start + opening, last.end - closing) }
}

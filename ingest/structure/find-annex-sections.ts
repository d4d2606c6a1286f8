import { type Provision, slugOf } from '../../knowledge/index.js'
import type { AddressBook } from './address-book.js'
import { isCapitals } from './read-heading.js'
import { textLines } from './text-lines.js'

type OpenSection = { -readonly [key in keyof Provision]: Provision[key] } & { readonly rank: number }

const FORM =
  /^(?:MẪU|Mẫu|BIỂU MẪU|Biểu mẫu)(?:\s+(?:SỐ|số|đơn số))?\s*[:.]?\s*([A-ZĐ]{0,4}[\d.]*\d[\p{L}\d./-]{0,10}|[A-ZĐ]{1,3}\d+|[IVX]+)(?:\s*[:.–-]\s.*)?$/u
const ROMAN = /^([IVX]{1,6})\s?[.)]\s+(\p{Lu}.*)$/u
const LETTER = /^([A-ZĐ])\s?[.)]\s+(\p{Lu}.*)$/u
const NUMBERED = /^(\d{1,2})\s?[.)]\s+(\p{Lu}.*)$/u
const LONGEST_HEADING = 200

/**
 * Sections of an annex without điều of its own: forms (`Mẫu số 01`), lettered, Roman and (in capitals) numbered headings, as a tree of
 * `heading` nodes. Empty when the annex has no such lines.
 */
export function findAnnexSections(text: string, annex: Provision, addresses: AddressBook): readonly Provision[] {
  const found: OpenSection[] = []
  const open: OpenSection[] = []
  const close = (rank: number, next: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) {
      const section = open.pop()!
      section.end = section.start + text.slice(section.start, next - 1).trimEnd().length
    }
  }
  for (const line of textLines(text, annex.start, annex.end).slice(1)) {
    const heading = line.text.length <= LONGEST_HEADING ? readSection(line.text) : undefined
    if (!heading) continue
    close(heading.rank, line.start)
    const parent = open.at(-1)?.address ?? annex.address
    const { rank, step, number, title } = heading
    const address = addresses.claim(`${parent}/${step}-${slugOf(number)}`)
    const section: OpenSection = { address, kind: 'heading', number, title, parent, start: line.start, end: line.end, rank }
    found.push(section)
    open.push(section)
  }
  close(0, annex.end + 1)
  return found.map(({ rank: _rank, ...section }) => section)
}

interface Section {
  readonly rank: number
  readonly step: string
  readonly number: string
  readonly title: string
}

function readSection(line: string): Section | undefined {
  const form = FORM.exec(line)
  if (form) return { rank: 1, step: 'mau', number: form[1]!, title: line }
  if (/[;,]$/.test(line)) return undefined
  const roman = ROMAN.exec(line)
  if (roman) return { rank: 3, step: 'muc', number: roman[1]!, title: roman[2]! }
  const letter = LETTER.exec(line)
  if (letter && isCapitals(letter[2]!)) return { rank: 2, step: 'phan', number: letter[1]!, title: letter[2]! }
  const numbered = NUMBERED.exec(line)
  return numbered && isCapitals(numbered[2]!) && numbered[2]!.length > 6
    ? { rank: 4, step: 'muc', number: numbered[1]!, title: numbered[2]! }
    : undefined
}

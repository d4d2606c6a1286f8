import type { Provision } from '../../knowledge/index.js'
import type { SourceBlock } from './source-block.js'

type OpenHeading = { -readonly [key in keyof Provision]: Provision[key] } & { readonly level: number }

/** A guide's canonical text and heading tree. */
export interface GuideTree {
  readonly text: string
  readonly provisions: readonly Provision[]
}

/**
 * The heading tree of a guide: `muc-1` for the first heading, `muc-1/muc-2` for one below it, `muc-1/doan-2` for its second
 * paragraph, list or table row. Headings are those the file marks; in plain text, short numbered lines (`I.`, `1.`).
 */
export function structureGuide(blocks: readonly SourceBlock[]): GuideTree {
  const provisions: Provision[] = []
  const open: OpenHeading[] = []
  const counts = new Map<string, number>()
  let text = ''
  for (const { text: words, level, pageNumber } of blocks) {
    const start = text ? text.length + 1 : 0
    const depth = level ?? numberedLevel(words)
    text = text ? `${text}\n${words}` : words
    while (depth && open.length > 0 && open.at(-1)!.level >= depth) close(open, provisions, start)
    const parent = open.at(-1)?.address
    const step = depth ? 'muc' : 'doan'
    const number = (counts.get(`${parent ?? ''}/${step}`) ?? 0) + 1
    counts.set(`${parent ?? ''}/${step}`, number)
    const node = {
      address: parent ? `${parent}/${step}-${number}` : `${step}-${number}`,
      ...(parent ? { parent } : {}),
      start,
      end: text.length,
      ...(pageNumber ? { pageNumber } : {})
    }
    if (!depth) provisions.push({ ...node, kind: 'paragraph' })
    else {
      const heading: OpenHeading = { ...node, kind: 'heading', title: words, level: depth }
      provisions.push(heading)
      open.push(heading)
    }
  }
  while (open.length > 0) close(open, provisions, text.length + 1)
  return { text, provisions: provisions.map(withoutLevel) }
}

function close(open: OpenHeading[], _provisions: readonly Provision[], next: number): void {
  open.pop()!.end = next - 1
}

function withoutLevel(provision: Provision & { readonly level?: number }): Provision {
  const { level: _level, ...rest } = provision
  return rest
}

/** Level of a numbered heading of plain text; undefined for running text. */
function numberedLevel(line: string): number | undefined {
  if (line.length > 140 || /[.;:,]$/.test(line) || line.includes('\n')) return undefined
  if (/^(?:PHẦN|CHƯƠNG)\s/iu.test(line)) return 1
  if (/^[IVX]{1,5}[.)]\s+\p{Lu}/u.test(line)) return 2
  if (/^\d{1,2}[.)]\s+\p{Lu}/u.test(line)) return 3
  if (/^\d{1,2}\.\d{1,2}\.?\s+\p{Lu}/u.test(line)) return 4
  return undefined
}

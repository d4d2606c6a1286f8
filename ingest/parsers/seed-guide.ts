import { normalizeText, type Provision } from '../../knowledge/index.js'

/** Front matter and body of a guide file; no front matter when the file does not begin with `---`. */
export interface GuideFile {
  readonly frontMatter?: Readonly<Record<string, string | readonly string[]>>
  readonly body: string
}

/** Splits a guide file. Values are plain words; `[a, b]` is a list. */
export function readGuideFile(content: string): GuideFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(content)
  if (!match) return { body: content }
  const entries = match[1]!.split(/\r?\n/).flatMap((line) => {
    const pair = /^(\w+):\s*(.+)$/.exec(line)
    return pair ? [[pair[1]!, readValue(pair[2]!.trim())] as const] : []
  })
  return { frontMatter: Object.fromEntries(entries), body: match[2]! }
}

/**
 * The canonical text of a guide and its heading tree: `muc-1` for the first heading, `muc-1/muc-1` for one below it,
 * `muc-1/doan-2` for its second paragraph or list. Marks of emphasis are dropped; list marks stay.
 */
export function structureGuide(title: string, body: string): { readonly text: string; readonly provisions: readonly Provision[] } {
  const provisions: OpenProvision[] = []
  const open: OpenProvision[] = []
  let text = `${normalizeText(title)}\n`
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()!.end = text.trimEnd().length
  }
  const add = (kind: 'heading' | 'paragraph', words: string, depth: number) => {
    const parent = open.at(-1)
    const siblings = provisions.filter((other) => other.parent === parent?.address && other.kind === kind).length
    const own = `${kind === 'heading' ? 'muc' : 'doan'}-${siblings + 1}`
    const address = parent ? `${parent.address}/${own}` : own
    text += '\n'
    const start = text.length
    text += `${words}\n`
    const above = parent ? { parent: parent.address } : {}
    const provision = { address, kind, ...above, ...(kind === 'heading' ? { title: words } : {}), start, end: start + words.length, depth }
    provisions.push(provision)
    if (kind === 'heading') open.push(provision)
  }
  for (const block of body.replace(/^#{1,6} .*$/gm, '\n$&\n').split(/\r?\n\s*\r?\n/)) {
    const words = plainWords(block)
    if (!words) continue
    const heading = /^(#{1,6})\s+(.*)$/.exec(words)
    if (heading?.[1]?.length === 1) continue
    if (heading) {
      close(heading[1]!.length)
      add('heading', heading[2]!, heading[1]!.length)
    } else add('paragraph', words, Number.POSITIVE_INFINITY)
  }
  close(0)
  return { text: text.trimEnd(), provisions: provisions.map(({ depth: _, ...provision }) => provision) }
}

interface OpenProvision extends Provision {
  end: number
  readonly depth: number
}

function readValue(words: string): string | readonly string[] {
  const list = /^\[(.*)\]$/.exec(words)
  if (list) return list[1]!.split(',').flatMap((part) => part.trim() || [])
  return words.replace(/^"(.*)"$/, '$1')
}

function plainWords(block: string): string {
  const joined = block
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\r?\n(?!\s*(?:[-*+]|\d+\.)\s)/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\n /g, '\n')
  return normalizeText(joined.trim())
}

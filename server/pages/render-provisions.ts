import { type Provision, type SourceDocument, validityOn } from '../../knowledge/index.js'
import { escapeHtml, Html } from './html.js'
import { dayInWords, VALIDITY_WORDS } from './page-words.vi.js'
import { isSuperseded, renderChanges } from './render-changes.js'

const HEADED: ReadonlySet<Provision['kind']> = new Set(['part', 'chapter', 'section', 'subsection', 'article', 'annex', 'heading', 'slot'])
const TOP_HEADING_LEVEL = 2
const LOWEST_HEADING_LEVEL = 6

/**
 * The words of a document with every provision anchored by its address. The text inside a provision's element, without what
 * carries `data-added`, is exactly its canonical text: citation offsets count in it.
 */
export function renderProvisions(document: SourceDocument, asOf: string): Html {
  const children = new Map<string | undefined, Provision[]>()
  for (const provision of document.provisions) {
    const siblings = children.get(provision.parent)
    if (siblings) siblings.push(provision)
    else children.set(provision.parent, [provision])
  }
  const pieces: string[] = []
  const renderRange = (start: number, end: number, inside: readonly Provision[], level: number) => {
    let place = start
    for (const provision of inside) {
      pieces.push(paragraphs(document.text.slice(place, provision.start)))
      renderOne(provision, level)
      place = provision.end
    }
    pieces.push(paragraphs(document.text.slice(place, end)))
  }
  const renderOne = (provision: Provision, level: number) => {
    const inside = children.get(provision.address) ?? []
    const isHeaded = HEADED.has(provision.kind)
    const tag = isHeaded ? 'section' : 'div'
    pieces.push(
      `<${tag} id="${escapeHtml(provision.address)}" class="provision ${provision.kind}"${isSuperseded(provision.changes, asOf) ? ' data-superseded' : ''}>`,
      ownValidity(provision, asOf)
    )
    let start = provision.start
    if (isHeaded) {
      const headingEnd = endOfHeading(document.text, provision, inside[0]?.start ?? provision.end)
      pieces.push(`<h${level}>${escapeHtml(document.text.slice(start, headingEnd))}</h${level}>`)
      start = headingEnd
    }
    renderRange(start, provision.end, inside, isHeaded ? Math.min(level + 1, LOWEST_HEADING_LEVEL) : level)
    pieces.push(renderChanges(provision.changes, asOf), `</${tag}>`)
  }
  renderRange(0, document.text.length, children.get(undefined) ?? [], TOP_HEADING_LEVEL)
  return new Html(pieces.join(''))
}

/** The heading is the first line, and the next one where the title stands there (`Chương I` / `QUY ĐỊNH CHUNG`). */
function endOfHeading(text: string, { start, title }: Provision, limit: number): number {
  const endOfLine = (from: number) => {
    const found = text.indexOf('\n', from)
    return found === -1 || found > limit ? limit : found
  }
  const first = endOfLine(start)
  if (!title || text.slice(start, first).includes(title)) return first
  const second = endOfLine(first + 1)
  return text.slice(first, second).trim() === title ? second : first
}

/** Each line a paragraph; line ends stay as text between them, so that offsets keep counting. */
function paragraphs(text: string): string {
  if (!text) return ''
  return text
    .split('\n')
    .map((line) => (line.trim() ? `<p>${escapeHtml(line)}</p>` : line))
    .join('\n')
}

/** Says so where a provision's effect differs from the document's. */
function ownValidity({ validity }: Provision, asOf: string): string {
  if (!validity) return ''
  const { status, from, to } = validityOn(validity, asOf)
  const dates = [from && `từ ${dayInWords(from)}`, to && `đến hết ${dayInWords(to)}`].filter(Boolean).join(' ')
  return `<p class="badge" data-added data-status="${status}">${escapeHtml([VALIDITY_WORDS[status], dates].filter(Boolean).join(' · '))}</p>`
}

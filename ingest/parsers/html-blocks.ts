import { load } from 'cheerio'
import type { SourceBlock } from '../structure/source-block.js'
import { isFeeHead, wordsOfTableRow } from '../tables/index.js'

type Cheerio = ReturnType<typeof load>
type HtmlNode = ReturnType<Cheerio>[number]

const LEFT_OUT =
  'script,style,noscript,template,svg,nav,iframe,form button,[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"]'
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' ')
)

/** The readable blocks of an HTML text in order; lists keep their marks, a table row is one block with its cells between bars. */
export function htmlBlocks(html: string): { readonly blocks: readonly SourceBlock[]; readonly title?: string } {
  const page = load(html)
  page(LEFT_OUT).remove()
  page('br').replaceWith('\n')
  const blocks: SourceBlock[] = []
  const root = page('main').length === 1 ? page('main') : page('body')
  const heading = page('h1').first().text().replace(/\s+/g, ' ').trim()
  const outside = page('main').length === 1 && heading && root.find('h1').length === 0 ? [{ text: heading, level: 1 }] : []
  for (const node of root.contents().toArray()) collect(page, node, blocks)
  const title = heading || page('title').first().text().replace(/\s+/g, ' ').trim()
  return { blocks: [...outside, ...blocks], ...(title ? { title } : {}) }
}

function collect(page: Cheerio, node: HtmlNode, blocks: SourceBlock[]): void {
  if (node.type === 'text') push(blocks, page(node).text())
  if (node.type !== 'tag') return
  const name = node.name.toLowerCase()
  if (/^h[1-6]$/.test(name))
    push(
      blocks,
      page(node)
        .text()
        .replace(/\s*\n\s*/g, ' '),
      Number(name[1])
    )
  else if (name === 'tr') collectRow(page, node, blocks)
  else if (name === 'li') collectItem(page, node, blocks)
  else if (hasBlocks(node)) collectMixed(page, node, blocks)
  else push(blocks, page(node).text())
}

/** Runs of inline content between blocks become blocks of their own. */
function collectMixed(page: Cheerio, node: HtmlNode, blocks: SourceBlock[]): void {
  let inline = ''
  for (const child of page(node).contents().toArray()) {
    const isInline = child.type === 'text' || (child.type === 'tag' && !BLOCKS.has(child.name.toLowerCase()) && !hasBlocks(child))
    if (isInline) {
      inline += page(child).text()
      continue
    }
    push(blocks, inline)
    inline = ''
    collect(page, child, blocks)
  }
  push(blocks, inline)
}

/** Rows of layout tables (an official head beside the national motto) are read cell by cell. */
function collectRow(page: Cheerio, node: HtmlNode, blocks: SourceBlock[]): void {
  const cells = page(node).children('td,th').toArray()
  const texts = cells.map((cell) => page(cell).text().trim())
  const isLayout = cells.length <= 1 || texts.some((text) => /CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|^(?:Số|Luật số)\s*:|^Nơi nhận/iu.test(text))
  if (isLayout) for (const cell of cells) collectMixed(page, cell, blocks)
  else {
    const words = texts.map((text) => text.replace(/\s+/g, ' '))
    const head = headOfTable(page, node, cells.length)
    push(blocks, head ? wordsOfTableRow(head, words) : words.join(' | '))
  }
}

/** The headings of a table of fees, for each of its other rows that has as many cells; merged cells leave the rows as they are. */
function headOfTable(page: Cheerio, row: HtmlNode, cellCount: number): readonly string[] | undefined {
  const [table] = page(row).closest('table').toArray()
  if (!table) return undefined
  const known = TABLE_HEADS.get(table) ?? readTableHead(page, table)
  TABLE_HEADS.set(table, known)
  return known.first !== row && known.head?.length === cellCount ? known.head : undefined
}

/** Read once a table: a table of many rows is asked at every one. */
const TABLE_HEADS = new WeakMap<object, TableHead>()

interface TableHead {
  readonly first: unknown
  readonly head: readonly string[] | undefined
}

function readTableHead(page: Cheerio, node: HtmlNode): TableHead {
  const table = page(node)
  const first = table.find('tr').first()
  const head = first
    .children('td,th')
    .toArray()
    .map((cell) => page(cell).text().replace(/\s+/g, ' ').trim())
  const isPlain = isFeeHead(head) && table.find('[rowspan],[colspan]').length === 0
  return { first: first.get(0), head: isPlain ? head : undefined }
}

function collectItem(page: Cheerio, node: HtmlNode, blocks: SourceBlock[]): void {
  const list = page(node).parent()
  const place = list.children('li').index(page(node)) + Number(list.attr('start') ?? 1)
  const mark = list.is('ol') ? `${place}. ` : '- '
  const before = blocks.length
  if (hasBlocks(node)) collectMixed(page, node, blocks)
  else push(blocks, page(node).text())
  const first = blocks[before]
  if (first && !/^(?:[-–•+*]|\d+[.)]|[a-zđ]\))\s/u.test(first.text)) blocks[before] = { ...first, text: `${mark}${first.text}` }
}

/** Whether a block stands anywhere inside; looks no further than the first. */
function hasBlocks(node: HtmlNode): boolean {
  const waiting = 'children' in node ? [...node.children] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'tag' && BLOCKS.has(next.name.toLowerCase())) return true
    if ('children' in next) waiting.push(...next.children)
  }
  return false
}

function push(blocks: SourceBlock[], text: string, level?: number): void {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
  const words = lines.filter(Boolean).join(level ? ' ' : '\n')
  if (words && words !== '|') blocks.push({ text: words, ...(level ? { level } : {}) })
}

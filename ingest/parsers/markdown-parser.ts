import { readFile } from 'node:fs/promises'
import { lexer, type Token, type Tokens } from 'marked'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import type { SourceBlock } from '../structure/source-block.js'
import { decodeText } from './decode-text.js'
import { outcomeOf, quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** A Markdown text: headings become the tree, marks of emphasis and link targets are dropped. */
export async function* parseMarkdown(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  const text = decodeText(await readFile(file.path))
  if (text === undefined) return yield quarantine(file, MESSAGES.notText)
  yield outcomeOf({ blocks: markdownBlocks(text) }, file)
}

/** The blocks of a Markdown text in order. */
export function markdownBlocks(text: string): readonly SourceBlock[] {
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
  return lexer(body).flatMap((token) => blocksOf(token, ''))
}

function blocksOf(token: Token, indent: string): readonly SourceBlock[] {
  switch (token.type) {
    case 'heading':
      return [{ text: plain(token), level: (token as Tokens.Heading).depth }]
    case 'list':
      return (token as Tokens.List).items.flatMap((item, index) => itemBlocks(token as Tokens.List, item, index, indent))
    case 'table':
      return tableRows(token as Tokens.Table)
    case 'blockquote':
      return (token.tokens ?? []).flatMap((child) => blocksOf(child, indent))
    case 'code':
      return [{ text: (token as Tokens.Code).text }]
    case 'space':
    case 'hr':
    case 'def':
      return []
    default: {
      const text = plain(token)
      return text ? [{ text }] : []
    }
  }
}

function itemBlocks(list: Tokens.List, item: Tokens.ListItem, index: number, indent: string): readonly SourceBlock[] {
  const mark = list.ordered ? `${Number(list.start || 1) + index}.` : '-'
  const inner = item.tokens.flatMap((child) => blocksOf(child, `${indent}  `))
  return inner.map((block, place) => (place === 0 ? { ...block, text: `${mark} ${block.text}` } : block))
}

function tableRows(table: Tokens.Table): readonly SourceBlock[] {
  const rows = [table.header, ...table.rows]
  return rows.map((row) => ({ text: row.map((cell) => cell.tokens.map(plain).join('').trim()).join(' | ') }))
}

/** The words of a token without marks of emphasis, links and HTML tags. */
function plain(token: Token): string {
  if (token.type === 'html') return token.raw.replace(/<[^>]*>/g, '').trim()
  if (token.type === 'br') return '\n'
  if (token.type === 'codespan' || token.type === 'escape') return (token as Tokens.Codespan).text
  if ('tokens' in token && token.tokens && token.tokens.length > 0) return token.tokens.map(plain).join('')
  return 'text' in token && typeof token.text === 'string' ? decodeEntities(token.text) : ''
}

const decodeEntities = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

import type { Answer, AnswerBlock, CardSection, CitedText } from '../protocol/index.js'
import { askWords } from './ask.vi.js'

/** An answer as plain lines for a terminal; `[1]` names a source listed below. @param full shows folded parts too. */
export function answerInWords(answer: Answer, { full }: { readonly full: boolean }): string {
  const blocks = answer.blocks.map((block) => shownBlock(block, { full }))
  const understood = answer.understoodAs ? `${askWords.understood}: ${answer.understoodAs}` : ''
  return [understood, ...blocks, afterBlocks(answer, { full })].filter(Boolean).join('\n\n')
}

/** One block; its citations are numbered as their ids are (`c1` is `[1]`), so that it can be shown before the whole answer is there. */
export function shownBlock(block: AnswerBlock, { full }: { readonly full: boolean }): string {
  const cite = ({ text, citationIds }: CitedText) => {
    const places = citationIds.flatMap((id) => (/^c\d+$/.test(id) ? [`[${id.slice(1)}]`] : []))
    return places.length > 0 ? `${text} ${places.join('')}` : text
  }
  return blockInWords(block, cite, full)
}

/** What stands below the blocks: notices, the sources of what is shown, what to ask next. */
export function afterBlocks(answer: Answer, { full }: { readonly full: boolean }): string {
  const shown = answer.blocks.map((block) => shownBlock(block, { full })).join('\n')
  const sources = answer.citations.filter(({ id }) => shown.includes(`[${id.slice(1)}]`))
  const parts = [
    list(
      askWords.notices,
      answer.notices.map(({ text }) => `  ! ${text}`)
    ),
    list(
      askWords.sources,
      sources.map(({ id, label, sourceUrl, viewUrl }) => `  [${id.slice(1)}] ${label}\n      ${sourceUrl ?? viewUrl}`)
    ),
    list(
      askWords.suggestions,
      answer.suggestions.map(({ text }) => `  → ${text}`)
    )
  ]
  return parts.filter(Boolean).join('\n\n')
}

type Cite = (text: CitedText) => string

function blockInWords(block: AnswerBlock, cite: Cite, full: boolean): string {
  if (block.folded && !full) return `▸ ${block.text.split('\n')[0]} ${askWords.folded(1)}`
  switch (block.type) {
    case 'text':
      return cite(block)
    case 'list':
      return [cite(block), ...block.items.map((item) => `  ${block.style === 'checklist' ? '☐' : '•'} ${cite(item)}`)].join('\n')
    case 'steps':
      return [cite(block), ...block.items.map((item, index) => `  ${index + 1}. ${cite(item)}`)].join('\n')
    case 'quote':
      return [
        ...(block.governing ? [indent(cite(block.governing), '  │ ')] : []),
        indent(`“${block.text}”`, '  │ '),
        `    ${cite({ text: block.label, citationIds: block.citationIds })}`
      ].join('\n')
    case 'table':
      return [
        cite(block),
        ...block.rows.map((row) => `  • ${row.map((cell, index) => `${block.columns[index]}: ${cite(cell)}`).join(' · ')}`)
      ].join('\n')
    case 'card':
      return [`${block.text} (${block.code})`, ...block.sections.map((section) => sectionInWords(section, cite, full))].join('\n\n')
  }
}

function sectionInWords({ text, folded, items }: CardSection, cite: Cite, full: boolean): string {
  if (folded && !full) return `▸ ${text} ${askWords.folded(items.length)}`
  let heading: string | undefined
  const lines = items.flatMap((item) => {
    const isNew = item.heading !== heading
    heading = item.heading
    return [...(isNew && heading ? [`  ${heading}`] : []), `  • ${cite(item)}`]
  })
  return [`▾ ${text}`, ...lines].join('\n')
}

function list(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [title, ...lines].join('\n') : ''
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => by + line)
    .join('\n')
}

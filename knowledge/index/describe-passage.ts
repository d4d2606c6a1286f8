import { documentLabel, type Passage, type SourceDocument } from '../domain/index.js'
import { type IndexedPassage, NO_PART } from './lexical/build-lexical-index.js'
import type { Collection } from './lexical/lexical-index.js'
import { definedWords, explainsWords } from './lexical/read-definition.js'

/** Collection a document is ranked in. */
export function collectionOf({ kind }: Pick<SourceDocument, 'kind'>): Collection {
  return kind === 'regulation' ? 'law' : kind === 'procedure' ? 'procedures' : 'guides'
}

/** Words by which the whole document is named: law title with form and number; field, level and applicants of a procedure. */
export function namingWords(document: SourceDocument): string {
  const { procedure } = document
  if (procedure) return [procedure.code, procedure.field, procedure.levelText, procedure.applicants?.text].filter(Boolean).join(' . ')
  return [document.title, documentLabel(document), document.issuer].filter(Boolean).join(' . ')
}

/** What the lexical index needs to know of a passage of a document. */
export function describePassage(document: SourceDocument, passage: Passage): IndexedPassage {
  return {
    collection: collectionOf(document),
    text: document.text.slice(passage.start, passage.end),
    title: document.procedure?.name ?? (passage.title || (passage.articleNumber ? '' : document.title)),
    context: [...passage.breadcrumb, ...(document.procedure?.aliases ?? [])].join(' . '),
    parts: passage.parts.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
    definitions: definitionsIn(document, passage)
  }
}

function definitionsIn(document: SourceDocument, passage: Passage): IndexedPassage['definitions'] {
  if (document.kind !== 'regulation' || !explainsWords(passage.title)) return []
  const parts = passage.parts.flatMap((part, number) => {
    const words = definedWords(document.text.slice(part.start, part.end))
    return words ? [{ words, part: number }] : []
  })
  if (passage.parts.length > 0) return parts
  return document.text
    .slice(passage.start, passage.end)
    .split('\n')
    .flatMap((line) => definedWords(line) ?? [])
    .map((words) => ({ words, part: NO_PART }))
}

import { foldText, type KnowledgeBase, type ReaderAudiences, type SearchHit, syllablesOf } from '../../../knowledge/index.js'
import { sentencesOf, sentencesWithin } from '../compose/score-sentences.js'
import { SentenceWords } from './sentence-words.js'

/** A found source, made ready for comparing it with questions. */
export interface EvidenceSource {
  /** Folded words of the title, of the passage's heading and of the everyday names. */
  readonly title: ReadonlySet<string>
  readonly sentences: readonly string[]
  readonly words: SentenceWords
}

/** Sources kept ready for the next questions, per open generation, in characters of their sentences. */
const CHARACTERS_KEPT = 6_000_000
const KEPT = new WeakMap<KnowledgeBase, { readonly sources: Map<string, EvidenceSource>; characters: number }>()

/** The sentences of a found procedure or passage; `undefined` when this reader may not see it. A generation never changes, so each is read once. */
export function readSource(
  { documentId, passageAddress }: Pick<SearchHit, 'documentId' | 'passageAddress'>,
  knowledge: KnowledgeBase,
  audiences: ReaderAudiences
): EvidenceSource | undefined {
  const document = knowledge.document(documentId, audiences)
  if (!document) return undefined
  const kept = KEPT.get(knowledge) ?? { sources: new Map<string, EvidenceSource>(), characters: 0 }
  KEPT.set(knowledge, kept)
  const key = `${documentId}#${document.procedure ? '' : passageAddress}`
  const known = kept.sources.get(key)
  if (known) {
    kept.sources.delete(key)
    kept.sources.set(key, known)
    return known
  }
  const passage = document.procedure ? undefined : knowledge.passage(documentId, passageAddress, audiences)
  const pieces = passage
    ? sentencesWithin(passage.text, passageAddress, 0, passage.text.length)
    : sentencesOf(document).filter(({ address }) => !address.startsWith('can-cu'))
  const names = [document.title, passage?.title, ...(document.procedure?.aliases ?? [])].join(' ')
  const sentences = pieces.map(({ text }) => text)
  const source = { title: new Set(syllablesOf(names).map(foldText)), sentences, words: new SentenceWords(sentences) }
  kept.sources.set(key, source)
  kept.characters += charactersOf(source)
  for (const [oldest, { sentences }] of kept.sources) {
    if (kept.characters <= CHARACTERS_KEPT) break
    kept.sources.delete(oldest)
    kept.characters -= charactersOf({ sentences })
  }
  return source
}

function charactersOf({ sentences }: Pick<EvidenceSource, 'sentences'>): number {
  return sentences.reduce((sum, { length }) => sum + length, 0)
}

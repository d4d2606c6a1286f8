import type { DocumentKind } from '../../domain/index.js'
import { type OpenGeneration, openGeneration } from '../../index/generation/open-generation.js'
import { COLLECTIONS } from '../../index/lexical/lexical-index.js'
import { atOnce } from '../in-steps.js'
import type { SearchOutcome, SearchRequest } from '../knowledge-base.js'
import { KnowledgeSearch } from '../knowledge-search.js'
import { AS_SHIPPED, type RetrievalTrial } from './retrieval-trial.js'

/** What a laboratory may know of a passage without reading its text. */
export interface PassageOrigin {
  readonly passage: number
  readonly documentId: string
  readonly kind: DocumentKind
  readonly documentNumber?: string
  readonly procedureCode?: string
  /** `12` for Điều 12. */
  readonly article?: string
  /** Who published the text, in words. */
  readonly sourceName?: string
}

/** One open generation, searched as it is shipped or otherwise. For measuring only: the product searches through `openKnowledgeBase`. */
export class RetrievalLaboratory {
  readonly generation: OpenGeneration
  readonly searcher: KnowledgeSearch
  readonly #origins: readonly PassageOrigin[]

  /** @throws KnowledgeError as `openKnowledgeBase`. */
  constructor(dataDirectory: string) {
    this.generation = openGeneration(dataDirectory)
    this.searcher = atOnce(KnowledgeSearch.opening(this.generation))
    const { archive, lexical } = this.generation
    this.#origins = Array.from(lexical.documentOf, (document, passage) => {
      const { id, kind, documentNumber, procedure, sourceName } = archive.cards[document]!
      const article = kind === 'regulation' ? archive.passage(passage).articleNumber : undefined
      return {
        ...{ passage, documentId: id, kind },
        ...(documentNumber ? { documentNumber } : {}),
        ...(procedure ? { procedureCode: procedure.code } : {}),
        ...(article ? { article } : {}),
        ...(sourceName ? { sourceName } : {})
      }
    })
  }

  search(request: SearchRequest, trial: RetrievalTrial = AS_SHIPPED): SearchOutcome {
    return this.searcher.search(request, undefined, trial)
  }

  /** Every passage, by number. */
  get origins(): readonly PassageOrigin[] {
    return this.#origins
  }

  /** Passages of regulations, as numbers `start` up to `end`. */
  get lawRange(): { readonly start: number; readonly end: number } {
    const place = COLLECTIONS.indexOf('law')
    const { collectionStarts } = this.generation.lexical
    return { start: collectionStarts[place]!, end: collectionStarts[place + 1]! }
  }

  /** 1 for passages that a test keeps: what a trial takes as `allowed`. */
  allowed(keeps: (origin: PassageOrigin) => boolean): Uint8Array {
    return Uint8Array.from(this.#origins, (origin) => (keeps(origin) ? 1 : 0))
  }

  /** Title and text of a passage, as the index was built from them. */
  read(passage: number): { readonly title: string; readonly text: string } {
    const { archive, lexical } = this.generation
    const { start, end, title } = archive.passage(passage)
    return { title: title ?? '', text: archive.text(lexical.documentOf[passage]!, start, end) }
  }

  close(): void {
    this.generation.archive.close()
  }
}

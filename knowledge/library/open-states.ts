import type { RevisionState } from './library-store.js'

/** States of a revision that waits to be published; a document has at most one such. */
export const OPEN_STATES: readonly RevisionState[] = ['draft', 'in_review', 'approved']

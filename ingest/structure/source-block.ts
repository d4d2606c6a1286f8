/** A paragraph, heading, list item or table row as a file parser read it: one line of the canonical text (it may hold `\n`). */
export interface SourceBlock {
  readonly text: string
  /** 1 to 6 for a heading the file itself marks as one. */
  readonly level?: number
  /** Page in the original, from 1, where pages are known. */
  readonly pageNumber?: number
}

/** What a file parser found in a file. */
export interface SourceContent {
  readonly blocks: readonly SourceBlock[]
  /** Title the file carries (HTML `<title>`, first heading). */
  readonly title?: string
  readonly sourceUrl?: string
}

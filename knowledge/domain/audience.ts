/** Who may see a node or document (đối tượng): everybody, signed-in officials, or the officials of one unit. */
export type Audience = 'public' | 'officials' | `unit:${string}`

/** What a reader may see: the public sees `public`; an official also `officials`; a member also their own unit. */
export type ReaderAudiences = readonly Audience[]

/** The reader nobody signed in as. */
export const PUBLIC_READER: ReaderAudiences = ['public']

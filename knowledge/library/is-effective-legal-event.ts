import type { LegalEventRow } from './library-store.js'

/** An event read this surely takes effect with its document; one below waits until a person has confirmed it. */
export const TRUSTED_CONFIDENCE = 0.85

/** Published, not rejected, and either confirmed or read surely enough. */
export function isEffectiveLegalEvent({ event, isPublished, decision }: LegalEventRow): boolean {
  if (!isPublished || decision === 'rejected') return false
  return decision === 'confirmed' || event.confidence >= TRUSTED_CONFIDENCE
}

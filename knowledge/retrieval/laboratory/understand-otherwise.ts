import { expandAbbreviations } from '../../vietnamese/abbreviations.js'
import type { DiacriticsModel } from '../../vietnamese/diacritics-model.js'
import { normalizeText } from '../../vietnamese/normalize-text.js'
import { repairTyping } from '../../vietnamese/repair-typing.js'
import type { RetrievalPart } from './retrieval-trial.js'

/** A question as read without its dấu restored, without its abbreviations written out, or without both. */
export function understandOtherwise(question: string, model: DiacriticsModel, without: ReadonlySet<RetrievalPart>): string {
  const typed = normalizeText(question).replace(/\s+/g, ' ').trim()
  const read = without.has('restoration') ? typed : repairTyping(model, typed, 1)[0]!.text
  return without.has('abbreviations') ? read : expandAbbreviations(read)
}

import { foldText } from './fold-text.js'

const INITIAL = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?'
const OPEN =
  '(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|iu|uya|uou|uoi|ieu|yeu|oai|oao|oay|oeo|uai|uao|uay|uau|uyu|ueo|uoi)'
const CLOSED = '(?:a|e|i|o|u|y|ie|oa|oe|oo|ua|ue|uo|uy|ye|uye)(?:ch|ng|nh|c|m|n|p|t)'
const SYLLABLE = new RegExp(`^${INITIAL}(?:${OPEN}|${CLOSED})$`)

/** Whether a written syllable could be Vietnamese by its sounds, marks left aside: `ubnd` could not, `ca` could. */
export function isPossibleSyllable(word: string): boolean {
  return SYLLABLE.test(foldText(word))
}

import { foldText } from './fold-text.js'
import { toneOf, withoutTone } from './vietnamese-letters.js'

const INITIAL = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?'
const OPEN =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oa|oai|oao|oay|oe|oeo|oi|ôi|ơi|ua|uai|uay|uây|uê|ui|uôi|uơ|uy|uya|uyu|ưa|ưi|ươi|ươu|ưu|yêu|ya|ơ|uâ|iê'
const NASAL =
  '(?:a|ă|â|e|ê|i|o|ô|ơ|u|y|oa|oă|oe|iê|yê|uô|ươ|uâ|uyê|uê|uy|oo)(?:m|n)|(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|oa|oă|iê|uô|ươ|uâ|uê|uy|oo)ng|(?:a|ê|i|oa|uê|uy|y)nh'
const STOPPED =
  '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|oa|oă|oe|iê|yê|uô|ươ|uâ|uyê|uê|uy)(?:t|p)|(?:a|ă|â|e|ê|i|o|ô|u|ư|oa|oă|iê|uô|ươ|uâ|oo)c|(?:a|ê|i|oa|uê|uy|y)ch'
const SYLLABLE = new RegExp(`^${INITIAL}(?:${OPEN}|${NASAL}|${STOPPED})$`)
const ENDS_IN_STOP = /(?:ch|[ctp])$/

/** Whether a lower-case syllable with its marks is well formed: rime and tone go together (`cười` yes, `cuơi`, `mảt`, `hạnt` no). */
export function isWellFormed(syllable: string): boolean {
  const toneless = [...syllable].map(withoutTone).join('')
  if (!SYLLABLE.test(toneless)) return false
  const tone = Math.max(0, ...[...syllable].map(toneOf))
  return !ENDS_IN_STOP.test(foldText(toneless)) || tone === 2 || tone === 5
}

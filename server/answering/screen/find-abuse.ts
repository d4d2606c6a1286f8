import { foldText } from '../../../knowledge/index.js'
import { hasPhrase, phraseTable } from '../understand/phrase-table.js'
import { type ReadText, readText } from '../understand/read-text.js'
import {
  AFTER_GIA,
  HIDDEN_DEEDS,
  HOW_TO_GET_AWAY,
  INSULTS,
  LAWFUL_INTEREST,
  MAKING_SYLLABLES,
  NEVER_LAWFUL,
  OTHERS_DATA_SHAPES,
  SELF_HARM,
  SELF_HARM_IS_A_TOPIC,
  UNLAWFUL_WISHES
} from './abuse-words.vi.js'

/** What makes a question one that must not be answered; closed list. */
export type AbuseKind = 'unlawful_wish' | 'others_data' | 'insult' | 'self_harm'

const EXACT = { exact: true }
const wishes = phraseTable([[true, UNLAWFUL_WISHES]], EXACT)
const interest = phraseTable([[true, LAWFUL_INTEREST]])
const getAway = phraseTable([[true, HOW_TO_GET_AWAY]], EXACT)
const hiddenDeeds = phraseTable([[true, HIDDEN_DEEDS]], EXACT)
const neverLawful = phraseTable([[true, NEVER_LAWFUL]], EXACT)
const insults = phraseTable([[true, INSULTS]], EXACT)
const selfHarm = phraseTable([[true, SELF_HARM]], EXACT)
/** Longer phrases are unmistakable also without dấu (`toi muon tu tu`). */
const selfHarmTyped = phraseTable([[true, SELF_HARM.filter((phrase) => phrase.split(' ').length > 2)]])
const selfHarmTopic = phraseTable([[true, SELF_HARM_IS_A_TOPIC]])
const makingSyllables = new Set(MAKING_SYLLABLES.map(foldText))
const afterGia = new Set(AFTER_GIA)

/** A false paper stands at most this many syllables after the verb ("làm con dấu của phường giả"). */
const LONGEST_PAPER = 7

/**
 * Reads abuse from a question; `undefined` when there is none. Asking what the law says about a wrong is not abuse.
 * Words are taken as typed and as restored, dấu and all: without dấu `chung chi` is far oftener `chứng chỉ` than a bribe.
 * @param restored the question with its dấu restored; the question itself when nothing was missing.
 */
export function findAbuse(question: string, restored = question): AbuseKind | undefined {
  const typed = readText(question)
  const texts = restored === question ? [typed] : [typed, readText(restored)]
  const has = (table: typeof wishes) => texts.some((text) => hasPhrase(table, text))
  if ((has(selfHarm) || has(selfHarmTyped)) && !has(selfHarmTopic)) return 'self_harm'
  const isWish = has(wishes) || wantsFalsePaper(typed)
  if (isWish && (has(getAway) || !has(interest))) return 'unlawful_wish'
  if (has(neverLawful) && has(hiddenDeeds) && !ASKS_FOR_PENALTY.test(foldText(question))) return 'unlawful_wish'
  if (OTHERS_DATA_SHAPES.some((shape) => shape.test(foldText(question))) && !has(interest)) return 'others_data'
  return has(insults) ? 'insult' : undefined
}

/** "Làm … giả": the verb, and `giả` (also `giã`, or bare `gia` that is no other word) a few syllables later. */
function wantsFalsePaper({ syllables }: ReadText): boolean {
  return syllables.some(({ form, folded }, at) => {
    const isFalse = form === 'giả' || form === 'giã' || (form === 'gia' && !afterGia.has(syllables[at + 1]?.folded ?? ''))
    if (folded !== 'gia' || !isFalse) return false
    const before = syllables.slice(Math.max(0, at - LONGEST_PAPER), at).map((syllable) => syllable.folded)
    const asFull =
      form === 'giả' ||
      FORGEABLE.test(before.join(' ')) ||
      FORGEABLE.test(
        syllables
          .slice(at + 1, at + 4)
          .map((syllable) => syllable.folded)
          .join(' ')
      )
    return asFull && before.some((syllable) => makingSyllables.has(syllable)) && !NOT_FALSE.test(before.slice(-2).join(' '))
  })
}

/** Asking what such a deed costs is no wish; "phát hiện" alone does not say so here. */
const ASKS_FOR_PENALTY = /\b(?:bi phat|muc phat|phat bao nhieu|phat tu|phat the nao|toi gi|bi xu|xu ly|vi pham gi)\b/

/** Papers people want forged, folded. */
const FORGEABLE = /\b(?:bang|giay|so do|so hong|con dau|dau|can cuoc|cccd|cmnd|ho chieu|chu ky|chung chi|bien so|hoa don|hop dong|the)\b/
/** `giá` and `già` typed without dấu. */
const NOT_FALSE = /\b(?:dau|tham dinh|dinh|tra|bao|mua|nguoi|chung|tuoi|tham)$/

/** The question without the unlawful words: what lawful procedure it may be about. */
export function withoutUnlawfulWish(question: string): string {
  const text = readText(question)
  const found = [...wishes.find(text), ...getAway.find(text)]
  return text.text
    .split('')
    .map((letter, at) => (found.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

import { type Answer, unfoldedTexts } from '../server/answering/index.js'

/** One line of a set of questions with gold sources and facts (`../shared/data/DATA.md`). */
export interface AskedQuestion {
  readonly id: string
  readonly style: string
  readonly intent: string
  readonly question: string
  readonly history?: readonly string[]
  readonly expected: 'answered' | 'clarify' | 'out_of_scope' | 'unsupported' | 'smalltalk' | 'blocked'
  readonly gold_procedures?: readonly string[]
  readonly gold_provisions?: readonly { readonly number: string; readonly article: string }[]
  readonly gold_seed?: string | null
  readonly facts?: readonly string[]
  readonly forbidden?: readonly string[]
  readonly stale?: readonly string[]
  readonly fact_match?: 'exact' | 'semantic'
}

/** How one question went. */
export interface QuestionScore {
  readonly id: string
  readonly style: string
  readonly intent: string
  readonly expected: string
  readonly goldKind: 'procedure' | 'provision' | 'seed' | 'none'
  readonly hasHistory: boolean
  readonly outcomeRight: boolean
  readonly factsShown: boolean
  readonly sourceRight: boolean
  readonly clean: boolean
  readonly shownCharacters: number
  /** Everything right; partial counts as wrong. */
  readonly passed: boolean
}

const OUTCOMES: Readonly<Record<AskedQuestion['expected'], readonly Answer['status'][]>> = {
  answered: ['answered_procedure', 'answered_law', 'answered_guide', 'partly_answered'],
  clarify: ['needs_clarification'],
  out_of_scope: ['out_of_scope'],
  unsupported: ['not_in_knowledge'],
  smalltalk: ['answered_small_talk'],
  blocked: ['blocked_injection', 'blocked_abuse']
}

/** Share of a paraphrasable fact's words that must stand close together in what is shown. */
const LEAST_SEMANTIC_COVERAGE = 0.85

/** Scores one answer. Facts count only in what is shown without unfolding. */
export function scoreAnswer(question: AskedQuestion, answer: Answer): QuestionScore {
  const pieces = unfoldedTexts(answer.blocks)
  const shown = comparable(pieces.join('\n'))
  const noticed = comparable(answer.notices.map(({ text }) => text).join('\n'))
  const outcomeRight = OUTCOMES[question.expected].includes(answer.status)
  const wantsFacts = question.expected === 'answered'
  const factsShown = (question.facts ?? []).every((fact) => holdsFact(shown, fact, question.fact_match === 'semantic'))
  const forbidden = [...(question.forbidden ?? []), ...(question.stale ?? [])]
  const clean = forbidden.every(
    (string) => !holdsExactly(shown, comparable(string)) || (question.stale?.includes(string) && noticed.includes(comparable(string)))
  )
  const sourceRight = citesGold(question, answer)
  const { id, style, intent, expected, history } = question
  return {
    ...{ id, style, intent, expected, outcomeRight, factsShown, sourceRight, clean },
    goldKind: question.gold_procedures?.length
      ? 'procedure'
      : question.gold_provisions?.length
        ? 'provision'
        : question.gold_seed
          ? 'seed'
          : 'none',
    hasHistory: (history ?? []).length > 0,
    shownCharacters: pieces.join('\n').length,
    passed: outcomeRight && clean && (!wantsFacts || (factsShown && sourceRight))
  }
}

function citesGold({ gold_procedures = [], gold_provisions = [], gold_seed, intent }: AskedQuestion, { citations }: Answer): boolean {
  const hasCode = (code: string) => citations.some(({ procedureCode }) => procedureCode === code)
  if (gold_procedures.length > 0) return intent === 'compare' ? gold_procedures.every(hasCode) : gold_procedures.some(hasCode)
  if (gold_provisions.length > 0) {
    return gold_provisions.some(({ number, article }) =>
      citations.some(
        ({ documentNumber, address }) =>
          documentNumber?.toLowerCase() === number.toLowerCase() && `${address}/`.includes(`dieu-${article}/`)
      )
    )
  }
  return gold_seed ? citations.length > 0 : true
}

/** NFC, lower case, one space, `20.000` = `20,000`, `07` = `7`. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function holdsFact(shown: string, fact: string, mayParaphrase: boolean): boolean {
  const wanted = comparable(fact)
  if (holdsExactly(shown, wanted)) return true
  if (!mayParaphrase) return false
  const words = wordsOf(wanted)
  const given = wordsOf(shown)
  const window = words.length * 2 + 6
  for (let at = 0; at < given.length; at += 3) {
    const held = new Set(given.slice(at, at + window))
    const covered = words.filter((word) => held.has(word)).length / words.length
    if (covered >= LEAST_SEMANTIC_COVERAGE && words.every((word) => !/^\d/.test(word) || held.has(word))) return true
  }
  return false
}

function holdsExactly(shown: string, wanted: string): boolean {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = /^\d/.test(wanted) ? '(?<![\\d.,])' : ''
  const after = /\d$/.test(wanted) ? '(?![\\d])' : ''
  return new RegExp(`${before}${escaped}${after}`, 'u').test(shown)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

import type { FilingChannel, IsoDate, LegalReference, ProcedureSlot } from '../../../knowledge/index.js'

/** How a question leans on what came before. */
export type FollowUpKind = 'none' | 'continues' | 'corrects' | 'chooses'

/** A claim to be confirmed or corrected ("phải nộp 1 triệu đúng không?"). */
export interface AskedPremise {
  /** The claimed amounts, periods or counts, as typed. */
  readonly values: readonly string[]
}

/** What kind of question it seems to be, apart from what is found. */
export interface QuestionLeaning {
  /** Words of law: phạt, thời hiệu, điều kiện, theo luật, quy định. */
  readonly law: boolean
  readonly sanction: boolean
  readonly definition: boolean
  readonly compare: boolean
  readonly yesNo: boolean
  /** Words of doing: làm, xin, đăng ký, cấp lại, nộp. */
  readonly procedure: boolean
}

/** Everything read from a question. */
export interface QuestionReading {
  /** With dấu and abbreviations restored. */
  readonly understoodAs: string
  readonly changed: boolean
  readonly slots: readonly ProcedureSlot[]
  readonly channels: readonly FilingChannel['kind'][]
  readonly asOf?: IsoDate
  readonly references: readonly LegalReference[]
  readonly followUp: FollowUpKind
  readonly premise?: AskedPremise
  /** What the value asked for looks like ("bao nhiêu điểm"); absent when no value is asked. */
  readonly askedValue?: RegExp
  readonly leaning: QuestionLeaning
  /** Both the paper and the register it was made from are gone. */
  readonly nothingLeft?: boolean
  /** Syllables left when politeness, slot words and function words are taken out. */
  readonly contentWords: readonly string[]
}

/** A reading that has found nothing yet. */
export const EMPTY_READING: QuestionReading = {
  understoodAs: '',
  changed: false,
  slots: [],
  channels: [],
  references: [],
  followUp: 'none',
  leaning: { law: false, sanction: false, definition: false, compare: false, yesNo: false, procedure: false },
  contentWords: []
}

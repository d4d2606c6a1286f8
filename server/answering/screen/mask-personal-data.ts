import { PERSONAL_DATA_DETECTORS } from './personal-data-detectors.js'

/** Kinds of personal data that are masked; closed list. */
export type PersonalDataKind =
  | 'citizen_id'
  | 'old_id'
  | 'phone'
  | 'email'
  | 'bank_account'
  | 'tax_code'
  | 'insurance_number'
  | 'plate'
  | 'passport'
  | 'name'
  | 'address'
  | 'birth_date'

/** Personal data found in a text; UTF-16 range of the text as typed. */
export interface PersonalDataPlace {
  readonly kind: PersonalDataKind
  readonly start: number
  readonly end: number
}

/** A text with its personal data replaced, and which kinds were there. */
export interface MaskedText {
  readonly text: string
  readonly kinds: readonly PersonalDataKind[]
}

/** What stands in the place of each kind. */
export const MASK_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  citizen_id: '[CCCD]',
  old_id: '[CMND]',
  phone: '[ĐIỆN THOẠI]',
  email: '[EMAIL]',
  bank_account: '[TÀI KHOẢN]',
  tax_code: '[MST]',
  insurance_number: '[BHXH]',
  plate: '[BIỂN SỐ]',
  passport: '[HỘ CHIẾU]',
  name: '[TÊN]',
  address: '[ĐỊA CHỈ]',
  birth_date: '[NGÀY SINH]'
}

/** Finds personal data, earlier detectors first where two overlap. Fees, document numbers, codes and dates are left alone. */
export function findPersonalData(text: string): PersonalDataPlace[] {
  const places: PersonalDataPlace[] = []
  for (const detector of PERSONAL_DATA_DETECTORS) {
    for (const place of detector(text)) {
      if (!places.some((taken) => place.start < taken.end && taken.start < place.end)) places.push(place)
    }
  }
  return places.sort((left, right) => left.start - right.start)
}

/** Replaces personal data by its mask word. The digits and names stand nowhere in the result. */
export function maskPersonalData(text: string): MaskedText {
  const composed = text.normalize('NFC')
  const places = findPersonalData(composed)
  let masked = ''
  let from = 0
  for (const place of places) {
    masked += composed.slice(from, place.start) + MASK_WORDS[place.kind]
    from = place.end
  }
  return { text: masked + composed.slice(from), kinds: [...new Set(places.map((place) => place.kind))] }
}

/** Words that only introduce what was masked ("CCCD số …", "tôi tên là …"): searched for, they would name papers nobody asked about. */
const INTRODUCTIONS =
  '(?:tôi tên(?: là)?|tên tôi là|tên(?: là)?|(?:số )?(?:thẻ )?(?:cccd|cmnd|căn cước công dân|căn cước|chứng minh nhân dân|chứng minh thư)|(?:số )?(?:điện thoại|sđt|đt)|e-?mail|(?:số )?hộ chiếu|(?:số )?bhxh|mst|mã số thuế|(?:số )?tài khoản|stk|biển số|địa chỉ|ở)'
const MASKS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])${INTRODUCTIONS}(?: số| là|:)*\\s*)?(?:${Object.values(MASK_WORDS)
    .map((word) => word.replace(/[[\]]/g, '\\$&'))
    .join('|')})(?:\\s*,)?`,
  'giu'
)

/** The masked question without the mask words and what introduces them: what is searched for. */
export function withoutMasks(masked: string): string {
  return masked.replace(MASKS, ' ').replace(/\s+/g, ' ').trim()
}

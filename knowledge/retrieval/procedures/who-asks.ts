import type { AdministrativeLevel } from '../../domain/index.js'
import { PhraseTable } from '../question/phrase-table.js'

/** Someone who asks for a company, an association, an office. */
const ORGANISATIONS = new PhraseTable(
  'công ty/doanh nghiệp/hợp tác xã/ngân hàng/tổ chức/cơ quan/nhà máy/xí nghiệp/trung tâm/hiệp hội/văn phòng/đơn vị/tập đoàn/quỹ/chủ đầu tư/xưởng/dự án/trường'.split(
    '/'
  )
)
/** Someone who asks for themselves or their family. */
const PERSONS = new PhraseTable(
  'con tôi/vợ/chồng/bố/mẹ/ba tôi/má/ông/bà/nhà tôi/nhà em/cháu/anh tôi/chị tôi/em/tôi/gia đình/mình/bố tôi/con em'.split('/')
)

const LEVEL_WORDS: readonly (readonly [PhraseTable, number])[] = [
  [new PhraseTable('xã/phường/thị trấn/thôn/xóm/ấp/đặc khu'.split('/')), 1],
  [new PhraseTable('tỉnh/thành phố/sở'.split('/')), 2],
  [new PhraseTable('bộ quốc phòng/bộ công an/trung ương/cục/thủ tướng/bộ trưởng'.split('/')), 4]
]

/** Levels as bits: commune 1, province 2, ministry 4. */
export function levelBits(levels: readonly AdministrativeLevel[]): number {
  return (levels.includes('commune') ? 1 : 0) | (levels.includes('province') ? 2 : 0) | (levels.includes('ministry') ? 4 : 0)
}

/** Levels that a question names, as bits; 0 when it names none. */
export function levelsAsked(forms: readonly string[]): number {
  let bits = 0
  for (const [words, bit] of LEVEL_WORDS) if (stands(words, forms)) bits |= bit
  return bits
}

/** Whether a question is asked for an organisation (1), for people (-1), or does not say (0). */
export function asksForOrganisation(forms: readonly string[]): number {
  if (stands(ORGANISATIONS, forms)) return 1
  return stands(PERSONS, forms) ? -1 : 0
}

function stands(words: PhraseTable, forms: readonly string[]): boolean {
  return forms.some((_form, place) => words.longestAt(forms, place) > 0)
}

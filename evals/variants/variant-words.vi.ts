/** What people write for official words, longest first where one holds another. */
export const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['giấy chứng nhận quyền sử dụng đất', 'GCNQSDĐ'],
  ['căn cước công dân', 'CCCD'],
  ['giấy phép lái xe', 'GPLX'],
  ['ủy ban nhân dân', 'UBND'],
  ['hộ kinh doanh', 'HKD'],
  ['doanh nghiệp', 'DN'],
  ['bảo hiểm xã hội', 'BHXH'],
  ['bảo hiểm y tế', 'BHYT'],
  ['thủ tục hành chính', 'TTHC'],
  ['dịch vụ công', 'DVC'],
  ['trách nhiệm hữu hạn', 'TNHH'],
  ['mã số thuế', 'MST'],
  ['đăng ký', 'ĐK'],
  ['hồ sơ', 'HS']
]

/** Spellings of chats. */
export const TEENCODE: readonly (readonly [string, string])[] = [
  ['không', 'ko'],
  ['được', 'dc'],
  ['bao nhiêu', 'bn'],
  ['như thế nào', 'ntn'],
  ['thế nào', 'tn'],
  ['giấy tờ', 'gtờ'],
  ['gì', 'j'],
  ['vậy', 'z'],
  ['rồi', 'r'],
  ['với', 'vs'],
  ['người', 'ng'],
  ['trước', 'trc'],
  ['mình', 'mk'],
  ['tôi', 't'],
  ['biết', 'bít'],
  ['phải', 'fải']
]

/** Words of the South and the Centre for words of the standard. */
export const REGIONAL: readonly (readonly [string, string])[] = [
  ['như thế nào', 'ra răng'],
  ['thế nào', 'sao'],
  ['bao nhiêu', 'nhiêu'],
  ['ở đâu', 'ở mô'],
  ['không', 'hông'],
  ['vậy', 'rứa'],
  ['mất', 'mất tiêu'],
  ['gì', 'chi'],
  ['bố', 'ba'],
  ['mẹ', 'má'],
  ['tôi', 'tui'],
  ['này', 'ni'],
  ['nhé', 'nghen']
]

/** Sounds a person makes while speaking, put before and between. */
export const SPOKEN = ['ờ', 'dạ', 'cho em hỏi', 'à', 'cái', 'thì', 'ấy'] as const

/** Numbers as they are heard. */
export const SPOKEN_DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const

/** Telex keys of marked letters, without the tone. */
export const TELEX_LETTERS: Readonly<Record<string, string>> = { ă: 'aw', â: 'aa', đ: 'dd', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw' }

/** Telex keys of tones, by combining mark. */
export const TELEX_TONES: Readonly<Record<string, string>> = { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }

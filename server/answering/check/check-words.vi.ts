/** Words that turn a rule round when added or dropped. */
export const MODALITY_WORDS: ReadonlySet<string> = new Set([
  'không',
  'khôngphải',
  'chưa',
  'chẳng',
  'phải',
  'cấm',
  'trừ',
  'miễn',
  'ngoại',
  'chỉ',
  'nghiêm'
])

/** Softer words that may stand where the source has a stronger one of the same direction, and never the other way round. */
export const SOFTER_WORDS: ReadonlyMap<string, string> = new Map([['cần', 'phải']])

/** Words a sentence may add around quoted ones. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'bạn thì là và hoặc hay của cho về từ đến ở tại trong khi nếu để theo với các những một này đó được cần có bị do bởi như sau ghi nguồn quy định hồ sơ thủ tục bao gồm gồm sẽ đã đang vào ra lên nộp mất hết lệ phí thời hạn trường hợp người việc cơ quan nơi cụ thể nghĩa tức kể tính'.split(
    ' '
  )
)

/** What means the same (regular expression → one way of writing it). Order matters: longer ones first. */
export const CANONICAL_PHRASES: readonly (readonly [string, string])[] = [
  ['UBND', 'ủy ban nhân dân'],
  ['HĐND', 'hội đồng nhân dân'],
  ['CCCD', 'căn cước công dân'],
  ['không (?:mất|thu|tốn|phải (?:nộp|đóng|trả))(?: tiền)?(?= (?:lệ phí|phí))', 'miễn'],
  ['không (?:mất|tốn) tiền', 'miễn phí'],
  ['không (?:cần|bắt buộc|nhất thiết|phải)(?: phải)?', 'khôngphải'],
  ['không (?:vượt )?quá|(?:tối đa|nhiều nhất|chậm nhất|muộn nhất)(?: là)?', 'tốiđa'],
  ['không (?:ít hơn|dưới)|(?:tối thiểu|ít nhất)(?: là)?', 'tốithiểu'],
  ['cần phải|bắt buộc phải|bắt buộc|có trách nhiệm|có nghĩa vụ', 'phải'],
  ['(?:bị )?nghiêm cấm|(?:bị )?cấm', 'không được'],
  ['không được phép', 'không được'],
  ['ngoại trừ|trừ khi|trừ trường hợp', 'trừ'],
  ['người dân', 'công dân'],
  ['tính từ', 'kể từ']
]

/** Opposites: the one in place of the other turns a rule round. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['tốiđa', 'tốithiểu'],
  ['tốiđa', 'quá'],
  ['tốithiểu', 'dưới'],
  ['trước', 'sau'],
  ['trên', 'dưới'],
  ['tăng', 'giảm'],
  ['trong', 'ngoài'],
  ['đồng thời', 'hoặc'],
  ['bắt buộc', 'tự nguyện'],
  ['trực tuyến', 'trực tiếp'],
  ['bản chính', 'bản sao'],
  ['bản gốc', 'bản sao'],
  ['trở lên', 'trở xuống'],
  ['miễn', 'thu'],
  ['có thời hạn', 'vô thời hạn']
]

/** Offices and heads of offices: the word after them says which one is meant. */
export const OFFICES: readonly string[] =
  'chi cục|tổng cục|tòa án|viện kiểm sát|thanh tra|kho bạc|công an|hội đồng|văn phòng|trung tâm|chủ tịch|bộ trưởng|giám đốc|ngân hàng'.split(
    '|'
  )

/** Levels of offices. */
export const LEVELS: readonly string[] = 'xã|phường|huyện|quận|tỉnh|thành phố|trung ương|bộ|cơ sở'.split('|')

/** Numbers as words, before something that is counted. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'một hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, at) => [word, at + 1] as const),
  ...'một hai ba bốn lăm sáu bảy tám chín'.split(' ').map((word, at) => [`mười ${word}`, at + 11] as const),
  ...'hai ba bốn năm sáu bảy tám chín'.split(' ').map((word, at) => [`${word} mươi`, (at + 2) * 10] as const)
])

/** What is counted, as written after a number. */
export const COUNTED_UNITS: readonly string[] = 'ngày|tháng|năm|tuần|giờ|phút|tuổi|bản|bộ|lần|nghìn|ngàn|triệu|tỷ|đồng|phần trăm'.split('|')

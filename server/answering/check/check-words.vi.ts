/** Words that turn a rule round when added or dropped. */
export const MODALITY_WORDS: ReadonlySet<string> = new Set([
  'không',
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

/** Words a sentence may add around quoted ones. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'bạn thì là và hoặc của cho về từ đến ở tại trong khi nếu để theo với các những một này đó được cần có bị do bởi như sau ghi nguồn quy định hồ sơ thủ tục bao gồm gồm sẽ đã đang vào ra lên nộp mất hết lệ phí thời hạn trường hợp người việc cơ quan nơi'.split(
    ' '
  )
)

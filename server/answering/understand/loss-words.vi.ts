/** Registers and files an office keeps, from which papers are copied. */
export const REGISTER_PHRASES = [
  'sổ hộ tịch',
  'sổ gốc',
  'sổ đăng ký',
  'sổ lưu',
  'sổ bộ',
  'sổ sách',
  'sổ cũ',
  'sổ khai sinh',
  'sổ kết hôn',
  'sổ khai tử',
  'sổ ở xã',
  'sổ ở phường',
  'sổ của xã',
  'sổ của phường',
  'sổ ngoài xã',
  'sổ trên xã',
  'sổ tư pháp',
  'bản lưu',
  'hồ sơ lưu',
  'hồ sơ gốc',
  'lưu trữ'
] as const

/** Papers a person holds. */
export const PAPER_PHRASES = [
  'bản chính',
  'bản gốc',
  'trích lục',
  'giấy khai sinh',
  'khai sinh gốc',
  'khai sinh',
  'giấy khai tử',
  'giấy chứng tử',
  'trích lục khai tử',
  'giấy kết hôn',
  'giấy chứng nhận kết hôn',
  'giấy đăng ký kết hôn',
  'đăng ký kết hôn',
  'giấy tờ',
  'giấy'
] as const

/** How a thing is said to be gone. */
export const GONE_PHRASES = [
  'mất',
  'bị mất',
  'không còn',
  'chẳng còn',
  'hết còn',
  'ko còn',
  'cháy',
  'bị cháy',
  'thất lạc',
  'hư hỏng',
  'mục nát',
  'bị hủy',
  'tiêu hủy',
  'không lưu',
  'không lưu được',
  'không tìm thấy',
  'tìm không thấy',
  'lũ cuốn',
  'không có lưu'
] as const

/** One loss said of two things. */
export const BOTH_WORDS = ['đều', 'cả hai', 'cũng', 'cả … lẫn', 'lẫn', 'cả'] as const

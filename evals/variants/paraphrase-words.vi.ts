/** Plain words for those of the record, with the same meaning. */
export const PLAIN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})trong thời hạn(?!\p{L})/giu, 'trong vòng'],
  [/(?<!\p{L})kể từ ngày(?!\p{L})/giu, 'tính từ ngày'],
  [/(?<!\p{L})phải nộp(?!\p{L})/giu, 'cần nộp'],
  [/(?<!\p{L})thực hiện(?!\p{L})/giu, 'làm'],
  [/(?<!\p{L})tiến hành(?!\p{L})/giu, 'làm'],
  [/(?<!\p{L})Ủy ban nhân dân(?!\p{L})/gu, 'UBND'],
  [/(?<!\p{L})công dân(?!\p{L})/gu, 'người dân'],
  [/(?<!\p{L})không quá(?!\p{L})/giu, 'tối đa'],
  [/(?<!\p{L})ít nhất(?!\p{L})/giu, 'tối thiểu'],
  [/(?<!\p{L})hoặc(?!\p{L})/gu, 'hay'],
  [/(?<!\p{L})đồng thời(?!\p{L})/gu, 'cùng lúc đó'],
  [/(?<!\p{L})xuất trình(?!\p{L})/giu, 'đưa ra'],
  [/(?<!\p{L})miễn lệ phí(?!\p{L})/giu, 'không phải nộp lệ phí'],
  [/(?<!\p{L})có trách nhiệm(?!\p{L})/giu, 'phải'],
  [/(?<!\p{L})nghiêm cấm(?!\p{L})/giu, 'không được'],
  [/(?<![\d.,/])0(\d)(?= (?:ngày|tháng|năm|bản|bộ|giờ))/gu, '$1'],
  [/(?<![\d.,])(\d{1,3})\.000(?= đồng)/gu, '$1 nghìn'],
  [/(?<![\d.,])(\d{1,3})\.000\.000(?= đồng)/gu, '$1 triệu']
]

/** What may be said before a sentence without changing it. */
export const OPENINGS: readonly string[] = ['Theo quy định, ', 'Cụ thể, ', 'Về việc này, ', 'Bạn lưu ý: ']

/** Names that stand for each other's place when a name is changed. */
export const NAME_CHANGES: readonly (readonly [RegExp, string])[] = [
  [/Bộ Công an/gu, 'Bộ Ngoại giao'],
  [/Bộ Tư pháp/gu, 'Bộ Y tế'],
  [/Bộ Tài chính/gu, 'Bộ Quốc phòng'],
  [/(?<=Bộ )(?:Xây dựng|Y tế|Nội vụ|Công Thương|Quốc phòng|Ngoại giao)/gu, 'Dân tộc và Tôn giáo'],
  [/(?<=Sở )\p{Lu}\p{L}+/gu, 'Ngoại vụ'],
  [/(?<=cấp )xã/gu, 'tỉnh'],
  [/(?<=cấp )(?:tỉnh|huyện)/gu, 'xã'],
  [/Chính phủ/gu, 'Quốc hội'],
  [/Hội đồng nhân dân/gu, 'Mặt trận Tổ quốc'],
  [/(?<=Luật )\p{Lu}\p{L}+/gu, 'Kiến trúc'],
  [/Việt Nam/gu, 'Thái Lan']
]

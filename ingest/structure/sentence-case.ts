import { isCapitals } from './read-heading.js'

/** Names whose capitals come back when a title in capitals is written as a sentence. */
const NAMES = [
  ...['Việt Nam', 'Cộng hòa xã hội chủ nghĩa', 'Quốc hội', 'Chính phủ', 'Thủ tướng', 'Nhà nước', 'Hội đồng nhân dân', 'Ủy ban nhân dân'],
  ...['Bộ luật', 'Bộ trưởng', 'Bộ Công an', 'Bộ Quốc phòng', 'Bộ Tài chính', 'Bộ Tư pháp', 'Bộ Y tế', 'Bộ Nội vụ', 'Bộ Xây dựng'],
  ...['Bộ Giao thông vận tải', 'Bộ Công Thương', 'Bộ Ngoại giao', 'Bộ Nông nghiệp', 'Bộ Giáo dục và Đào tạo', 'Bộ Khoa học và Công nghệ'],
  ...['Bộ Tài nguyên và Môi trường', 'Bộ Lao động', 'Bộ Thông tin và Truyền thông', 'Bộ Văn hóa', 'Ngân hàng Nhà nước', 'Hà Nội']
]

/** A title printed in capitals as a sentence: first letter and known names large. Other titles come back unchanged. */
export function sentenceCase(title: string): string {
  if (!isCapitals(title) || title.length < 4) return title
  const lower = title.toLowerCase()
  const named = NAMES.reduce((text, name) => text.replaceAll(name.toLowerCase(), name), lower)
  const laws = named.replace(
    /(?<!pháp )((?:bộ )?luật|Bộ luật) (\p{Ll})/gu,
    (_, law: string, letter: string) => `${law[0]!.toUpperCase()}${law.slice(1)} ${letter.toUpperCase()}`
  )
  const numbered = laws.replace(/\b\d+[\d/.]*\/[\p{L}\d/-]+/gu, (number) => number.toUpperCase())

  return numbered[0]!.toUpperCase() + numbered.slice(1)
}

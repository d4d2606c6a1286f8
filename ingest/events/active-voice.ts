const FORM = '(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết(?: liên tịch)?|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)'
const PLACE = '(?:Điều|Các điều|Khoản|Các khoản|Điểm|Các điểm|Mục|Chương|Phụ lục|Mẫu|Tên|Tiêu đề|Đoạn)'

/** The same behind other words. */
const PLACE_INSIDE = '(?:[Đđ]iều|[Cc]ác điều|[Kk]hoản|[Cc]ác khoản|[Đđ]iểm|[Cc]ác điểm|Mục|Chương|Phụ lục|Mẫu)'

/** Ways of saying a change without naming the verb first, each with the command it stands for. */
const PASSIVES: readonly (readonly [RegExp, string])[] = [
  // `Khoản 2 Điều 7 được sửa đổi, bổ sung như sau:`
  [
    new RegExp(`^(${PLACE}\\s[^:;]{1,300}?)\\s+(?:được|bị)\\s+(sửa đổi(?:,?\\s+bổ sung)?|bổ sung|thay thế)(?:\\s+như sau)?\\s*:`, 'u'),
    '$2 $1 như sau:'
  ],
  // `Khoản 7 Điều 6 được bãi bỏ.`
  [new RegExp(`^(${PLACE}\\s[^:;“”]{1,200}?)\\s+(?:được|bị)\\s+bãi bỏ\\s*[.;]?$`, 'u'), 'Bãi bỏ $1'],
  // `Cụm từ “…” tại Điều 18 được thay bằng cụm từ “…”`
  [
    /^(Cụm từ|Từ|Các từ|Các cụm từ)\s+([“"][^”"]+[”"])\s+((?:tại|trong|ở)\s[^“"]{3,400}?)\s+được\s+(?:thay(?: thế)?\s+bằng|sửa(?: đổi)?\s+thành)\s+(?:cụm từ|từ)?\s*([“"][^”"]+[”"])/u,
    'Thay thế cụm từ $2 bằng cụm từ $4 $3'
  ],
  // `Khoản 4 Điều 9 Thông tư số … hết hiệu lực kể từ ngày …`
  [
    new RegExp(
      `^(?:(?:Các )?[Qq]uy định tại\\s+)?(${PLACE_INSIDE}\\s[^;:]{1,200}?${FORM}[^;:]*?\\ssố\\s[^;:]*?)\\s+hết hiệu lực(?: thi hành)?\\s+(?:kể\\s+)?từ\\s.*$`,
      'su'
    ),
    'Bãi bỏ $1'
  ],
  // `Các quy định sau đây hết hiệu lực kể từ ngày …:`
  [/^(?:Kể từ ngày[^,]{4,90},\s*)?(?:các|những)\s[^:;]{0,80}?\s*(?:sau|sau đây)\s+hết hiệu lực[^:;]*:\s*$/iu, 'Bãi bỏ các văn bản sau đây:']
]

/** A line that says a change in the passive (`… được sửa đổi như sau:`, `… hết hiệu lực kể từ ngày …`) as the command it stands for; other lines as they are. */
export function inActiveVoice(line: string): string {
  for (const [pattern, command] of PASSIVES) {
    const match = pattern.exec(line)
    if (!match) continue
    const active = line.replace(pattern, command)
    return active.charAt(0).toUpperCase() + active.slice(1)
  }
  return line
}

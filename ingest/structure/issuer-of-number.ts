/** Issuing authorities by the last letters of a document number (Decree 30/2020/NĐ-CP, annex III, and the ministries' own practice). */
const ISSUERS: Readonly<Record<string, string>> = {
  ...{
    CP: 'Chính phủ',
    TTg: 'Thủ tướng Chính phủ',
    TTG: 'Thủ tướng Chính phủ',
    CTN: 'Chủ tịch nước',
    VPQH: 'Văn phòng Quốc hội',
    VPCP: 'Văn phòng Chính phủ'
  },
  ...{
    BCA: 'Bộ Công an',
    BQP: 'Bộ Quốc phòng',
    BTC: 'Bộ Tài chính',
    BTP: 'Bộ Tư pháp',
    BYT: 'Bộ Y tế',
    BNV: 'Bộ Nội vụ',
    BXD: 'Bộ Xây dựng'
  },
  ...{ BGTVT: 'Bộ Giao thông vận tải', BCT: 'Bộ Công Thương', BNG: 'Bộ Ngoại giao', BGDĐT: 'Bộ Giáo dục và Đào tạo' },
  ...{ BKHCN: 'Bộ Khoa học và Công nghệ', BTNMT: 'Bộ Tài nguyên và Môi trường', BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn' },
  ...{ BNNMT: 'Bộ Nông nghiệp và Môi trường', BLĐTBXH: 'Bộ Lao động - Thương binh và Xã hội', BTTTT: 'Bộ Thông tin và Truyền thông' },
  ...{
    BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
    BKHĐT: 'Bộ Kế hoạch và Đầu tư',
    NHNN: 'Ngân hàng Nhà nước Việt Nam',
    BDTTG: 'Bộ Dân tộc và Tôn giáo'
  },
  ...{
    TANDTC: 'Tòa án nhân dân tối cao',
    VKSNDTC: 'Viện kiểm sát nhân dân tối cao',
    KTNN: 'Kiểm toán nhà nước',
    TTCP: 'Thanh tra Chính phủ'
  },
  ...{ UBDT: 'Ủy ban Dân tộc', BHXH: 'Bảo hiểm xã hội Việt Nam', HĐTP: 'Hội đồng Thẩm phán Tòa án nhân dân tối cao' }
}

/** The authority that a number names; `undefined` for numbers that name none or only a kind (`UBND`, `HĐND`). */
export function issuerOfNumber(documentNumber: string | undefined): string | undefined {
  if (!documentNumber) return undefined
  if (/QH\d+$/u.test(documentNumber)) return /UBTVQH\d+$/u.test(documentNumber) ? 'Ủy ban Thường vụ Quốc hội' : 'Quốc hội'
  const names = documentNumber.split(/[-/]/).flatMap((letters) => ISSUERS[letters] ?? [])
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined
}

const WORDS: Readonly<Record<string, string>> = {
  dieu: 'Điều',
  khoan: 'khoản',
  diem: 'điểm',
  tiet: 'tiết',
  muc: 'Mục',
  chuong: 'Chương',
  'phu-luc': 'Phụ lục',
  mau: 'Mẫu số'
}

/** An address in words, innermost first: `dieu-12/khoan-2/diem-dd` is `điểm đ khoản 2 Điều 12`. Steps without a word are left out. */
export function labelOfAddressPath(address: string): string {
  return address
    .split('/')
    .reverse()
    .flatMap((step) => {
      const [, unit, number] = /^(phu-luc|[a-z]+)(?:-(.+))?$/.exec(step) ?? []
      const word = WORDS[unit ?? '']
      if (!word) return []
      const written = unit === 'phu-luc' || unit === 'chuong' ? number?.toUpperCase() : number?.replace(/dd/g, 'đ')
      return [[word, written].filter(Boolean).join(' ')]
    })
    .join(' ')
}

/** Headings of the slots of a procedure's canonical text, by address. */
export const PROCEDURE_HEADINGS = {
  'thong-tin-chung': 'Thông tin chung',
  'doi-tuong': 'Đối tượng thực hiện',
  'ho-so': 'Thành phần hồ sơ',
  'cach-thuc': 'Cách thức thực hiện, thời hạn và phí, lệ phí',
  'noi-nop': 'Cơ quan thực hiện và nơi nộp',
  'trinh-tu': 'Trình tự thực hiện',
  'yeu-cau': 'Yêu cầu, điều kiện',
  'ket-qua': 'Kết quả',
  'can-cu': 'Căn cứ pháp lý',
  'luu-y': 'Lưu ý'
} as const

/** Words that label single facts in a procedure's canonical text. */
export const PROCEDURE_WORDS = {
  code: 'Mã thủ tục',
  field: 'Lĩnh vực',
  level: 'Cấp thực hiện',
  authority: 'Cơ quan thực hiện',
  filingPlace: 'Nơi nộp',
  submit: 'Giấy tờ phải nộp',
  present: 'Giấy tờ phải xuất trình',
  dossierSets: 'Số bộ hồ sơ',
  originals: 'bản chính',
  copies: 'bản sao',
  formFile: 'mẫu kèm theo',
  timeLimit: 'Thời hạn',
  fee: 'Phí, lệ phí',
  note: 'Ghi chú',
  onlineLevel: 'Mức độ trực tuyến'
} as const

/** Texts that name provisions, and what they name in short: document, điều (`d`), khoản (`k`), điểm (`p`). */
export const REFERENCES: readonly { readonly text: string; readonly references: readonly string[] }[] = [
  { text: 'khoản 2 Điều 15 Luật Hộ tịch nói gì', references: ['Luật Hộ tịch d15 k2'] },
  { text: 'k2 đ15 luật hộ tịch', references: ['Luật Hộ tịch d15 k2'] },
  { text: 'điểm c khoản 2 Điều 321 Bộ luật Hình sự', references: ['Bộ luật Hình sự d321 k2 pc'] },
  { text: 'dieu 36 bo luat lao dong', references: ['Bộ luật Lao động d36'] },
  { text: 'Nghị định 123/2015/NĐ-CP điều 12', references: ['123/2015/NĐ-CP d12'] },
  { text: 'thông tư 75/2022/TT-BTC thu bao nhiêu', references: ['75/2022/TT-BTC'] },
  { text: 'thủ tục 1.001193 cần gì', references: ['1.001193'] },
  { text: 'điểm đ khoản 1 Điều 9 Nghị định 168/2024/NĐ-CP', references: ['168/2024/NĐ-CP d9 k1 pđ'] },
  { text: 'Luật Căn cước 2023 có hiệu lực khi nào', references: ['Luật Căn cước 2023'] },
  { text: 'Điều 20 Luật Cư trú', references: ['Luật Cư trú d20'] },
  { text: 'mã 2.000815 nộp ở đâu', references: ['2.000815'] },
  { text: 'lệ phí 20.000 đồng nộp ngày 12/05/2025', references: [] },
  { text: 'gọi số 1900 9095 để hỏi', references: [] },
  { text: 'đăng ký khai sinh cho con trong 60 ngày', references: [] },
  { text: 'vốn điều lệ 1.500.000.000 đồng', references: [] }
]

/** Questions asked on 15 July 2026 and the day as of which law is meant; `undefined` when no day is asked for. */
export const WRITTEN_DATES: readonly { readonly text: string; readonly asOf: string | undefined }[] = [
  { text: 'Tháng 3/2024 nộp hồ sơ thì áp dụng quy định nào?', asOf: '2024-03-01' },
  { text: 'Ngày 15/8/2023 mức lệ phí đăng ký xe là bao nhiêu?', asOf: '2023-08-15' },
  { text: 'ngay 15/8/2023 muc le phi dang ky xe la bao nhieu', asOf: '2023-08-15' },
  { text: 'Theo quy định tại ngày 1 tháng 7 năm 2025 thì cấp huyện còn nhận hồ sơ không?', asOf: '2025-07-01' },
  { text: 'Trước ngày 01/07/2025 mức phạt nồng độ cồn áp dụng thế nào?', asOf: '2025-06-30' },
  { text: 'Vào năm 2022 mức phạt vượt đèn đỏ là bao nhiêu?', asOf: '2022-12-31' },
  { text: 'nop don vao thang 12 nam 2021 thi theo luat nao', asOf: '2021-12-01' },
  { text: 'Lệ phí hộ chiếu hồi tháng 2/2024 là bao nhiêu?', asOf: '2024-02-01' },
  { text: 'Trước năm 2020 quy định về tạm trú thế nào?', asOf: '2019-12-31' },
  { text: 'Mức phạt áp dụng vào ngày 31-12-2024 là mức nào?', asOf: '2024-12-31' },
  { text: 'Luật Căn cước năm 2023 quy định gì về thẻ căn cước?', asOf: undefined },
  { text: 'Tôi sinh ngày 12/5/1990, làm căn cước mất lệ phí bao nhiêu?', asOf: undefined },
  { text: 'Nghị định 123/2015/NĐ-CP quy định gì?', asOf: undefined },
  { text: 'Con tôi sinh tháng 3 năm 2026, đăng ký khai sinh lệ phí bao nhiêu?', asOf: undefined },
  { text: 'Thông tư số 75/2022/TT-BTC ngày 22/12/2022 thu lệ phí cư trú bao nhiêu?', asOf: undefined },
  { text: 'Lệ phí đăng ký tạm trú là bao nhiêu?', asOf: undefined },
  { text: 'Hiện nay mức phạt không đội mũ bảo hiểm là bao nhiêu?', asOf: undefined },
  { text: 'Luật Đất đai 2024 quy định bồi thường thế nào?', asOf: undefined }
]

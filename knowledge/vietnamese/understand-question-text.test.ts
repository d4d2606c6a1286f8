import { describe, expect, it } from 'vitest'
import { trainDiacriticsModel } from './train-diacritics-model.js'
import { understandQuestionText } from './understand-question-text.js'

const model = trainDiacriticsModel(
  Array.from({ length: 3 }, () => [
    'Người yêu cầu đăng ký khai sinh nộp giấy chứng sinh cho cơ quan đăng ký hộ tịch. Đăng ký khai sinh cho con cần giấy tờ gì.',
    'Công dân nộp hồ sơ đăng ký tạm trú tại cơ quan đăng ký cư trú, mất bao nhiêu tiền, nộp qua mạng hết bao nhiêu tiền?',
    'Hồ sơ gồm đơn đề nghị cấp đổi giấy phép lái xe; giấy khám sức khỏe của người lái xe; thẻ bảo hiểm y tế, bảo hiểm xã hội.',
    'Thủ tục xác nhận tình trạng hôn nhân. Làm thủ tục đăng ký kết hôn ở đâu? Thành phần hồ sơ, chi phí và lệ phí. Chánh án Tòa án.',
    'Điểm e khoản 2 Điều 5: e) Thực hiện các biện pháp phòng ngừa; cơ sở bị hư hỏng phải sửa chữa. Cần chi tiết theo từng nhiệm vụ chi.'
  ]).flat()
)
const understood = (question: string) => understandQuestionText(question, model).understoodAs

describe('understandQuestionText', () => {
  it.each([
    ['dang ky khai sinh cho con can giay to gi', 'đăng ký khai sinh cho con cần giấy tờ gì'],
    ['ddawng kys khai sinh cho con caanf giaays tow gif', 'đăng ký khai sinh cho con cần giấy tờ gì'],
    ['d9a8ng ky1 khai sinh can62 gia61y to72 gi2', 'đăng ký khai sinh cần giấy tờ gì'],
    ['ddăng ký tạm trú nộp qua mangj hết bao nhieeu tiền', 'đăng ký tạm trú nộp qua mạng hết bao nhiêu tiền'],
    ['đk kết hôn vs ck thì cần j', 'đăng ký kết hôn với chồng thì cần gì'],
    ['đăng ký tạm trú hết bn tiền v ạ', 'đăng ký tạm trú hết bao nhiêu tiền vậy ạ'],
    ['tui đăng ký tạm trú ở mô', 'tôi đăng ký tạm trú ở đâu'],
    ['thũ tục xác nhận tình chạng hôn nhân', 'thủ tục xác nhận tình trạng hôn nhân'],
    ['thẻ bảo hiễm y tế', 'thẻ bảo hiểm y tế'],
    ['dangky khaisinh cho con', 'đăng ký khai sinh cho con'],
    ['cấp đổi GPLX', 'cấp đổi giấy phép lái xe'],
    ['phạt 500k', 'phạt 500 nghìn'],
    ['khôngggg ạaaa', 'không ạ'],
    ['HỎI THỦ TỤC CẤP ĐỔI CCCD', 'HỎI THỦ TỤC CẤP ĐỔI CĂN CƯỚC CÔNG DÂN']
  ])('reads "%s"', (typed, meant) => {
    expect(understood(typed)).toBe(meant)
  })

  it.each([
    ...[
      'Điểm e khoản 2 Điều 5 quy định gì?',
      'e) Thực hiện các biện pháp phòng ngừa',
      'Chánh án Tòa án',
      'cơ sở bị hư hỏng',
      'giáo viên hạng III'
    ],
    ...['Nhiệm vụ cần chi tiết', 'Nguyễn Thị Hường ở Đắk Lắk', 'Nộp trên Zalo, Shopee được không?', 'mẫu NA17, hạng A1', 'Hợp đồng BT'],
    ...['Kể một câu chuyện cười', 'Nghị định 123/2015/NĐ-CP', 'xe 51K-999.99', 'Nộp hồ sơ 1.001193']
  ])('leaves "%s" alone', (typed) => {
    expect(understandQuestionText(typed, model)).toMatchObject({ understoodAs: typed, changed: false })
  })

  it('names what abbreviations may stand for, decided or not', () => {
    const { expansions, understoodAs } = understandQuestionText('CT là gì, BHYT là gì', model)
    expect(understoodAs).toBe('CT là gì, bảo hiểm y tế là gì')
    expect(expansions.map(({ written, decided }) => [written, decided])).toEqual([
      ['CT', false],
      ['BHYT', true]
    ])
  })

  it('gives other readings only where they are nearly as likely', () => {
    expect(understandQuestionText('Đăng ký khai sinh ở đâu?', model).alternatives).toEqual([])
  })

  it('takes empty and odd text', () => {
    expect(understood('')).toBe('')
    expect(understood('??? 123 🙂')).toBe('??? 123 🙂')
  })
})

import { describe, expect, it } from 'vitest'
import { findPersonalData, maskPersonalData, withoutMasks } from './mask-personal-data.js'

describe('maskPersonalData', () => {
  it.each([
    [
      'Số CCCD của tôi là 048088000999, điện thoại 0912000111, đổi thẻ hết bao nhiêu?',
      'Số CCCD của tôi là [CCCD], điện thoại [ĐIỆN THOẠI], đổi thẻ hết bao nhiêu?'
    ],
    ['Tôi tên Nguyễn Văn A, CCCD 079088001234, làm lại bằng lái cần gì?', 'Tôi tên [TÊN], CCCD [CCCD], làm lại bằng lái cần gì?'],
    ['toi ten nguyen van an muon lam lai cccd', 'toi ten [TÊN] muon lam lai cccd'],
    ['gọi em qua 0987.654.321 nhé', 'gọi em qua [ĐIỆN THOẠI] nhé'],
    ['+84 912 345 678 là số của tôi', '[ĐIỆN THOẠI] là số của tôi'],
    ['gửi về an.nguyen@gmail.com giúp em', 'gửi về [EMAIL] giúp em'],
    ['cmnd 025123456 hết hạn', 'cmnd [CMND] hết hạn'],
    ['MST 0312345678-001 đổi địa chỉ', 'MST [MST] đổi địa chỉ'],
    ['số sổ BHXH 7912345678 bị sai tên', 'số sổ BHXH [BHXH] bị sai tên'],
    ['thẻ BHYT DN4797912345678 hết hạn', 'thẻ BHYT [BHXH] hết hạn'],
    ['xe biển số 51K-999.99 có phạt nguội không', 'xe biển số [BIỂN SỐ] có phạt nguội không'],
    ['xe 29-B1 123.45 sang tên', 'xe [BIỂN SỐ] sang tên'],
    ['hộ chiếu C1234567 bị mất', 'hộ chiếu [HỘ CHIẾU] bị mất'],
    ['stk 0071000123456 vietcombank', 'stk [TÀI KHOẢN] vietcombank'],
    ['tôi ở số 12 ngõ 34 phố Huế muốn đăng ký tạm trú', 'tôi ở [ĐỊA CHỈ] muốn đăng ký tạm trú'],
    ['con sinh ngày 12/03/2020 làm khai sinh', 'con sinh ngày [NGÀY SINH] làm khai sinh'],
    ['tôi là Trần Thị Bích, vợ tôi là Lê Thu Hà', 'tôi là [TÊN], vợ tôi là [TÊN]']
  ])('masks "%s"', (typed, masked) => {
    expect(maskPersonalData(typed).text).toBe(masked)
  })

  it.each([
    'lệ phí 200.000 đồng và 1.500.000.000 đồng',
    'Nghị định 123/2015/NĐ-CP ngày 15/11/2015',
    'mã thủ tục 1.001193 và 2.000528',
    'phạt từ 100.000.000 đồng đến 140.000.000 đồng',
    'thửa đất 123456789 đồng',
    'khoản 2 Điều 5 Luật Đất đai 2024',
    'từ 01/01/2024 đến 31/12/2024',
    'tổng đài 1900 9095 hoặc 18001096',
    'mẫu 01ĐKTĐ/HĐĐT và mẫu 13-MST, tờ khai CT01, ĐKX10/79',
    'tôi là công nhân ở trọ muốn đăng ký tạm trú',
    'tôi là người Việt Nam ở nước ngoài',
    'nộp tại số nhà nào cũng được',
    'đất ở số thửa mấy',
    'công ty 12 thành viên góp 500000000 đồng',
    'Thông tư 12/2025/TT-BCA thay Thông tư 79/2024/TT-BCA',
    'ông nội tôi mất năm 1975',
    'đóng BHXH 15 năm rồi rút một lần'
  ])('leaves "%s" alone', (typed) => {
    expect(findPersonalData(typed)).toEqual([])
  })

  it('searches without the mask words', () => {
    expect(withoutMasks('Tôi tên [TÊN], CCCD [CCCD], làm lại bằng lái')).toBe('làm lại bằng lái')
  })
})

import { describe, expect, it } from 'vitest'
import { readRegulationHead } from './read-regulation-head.js'

describe('readRegulationHead', () => {
  it('reads number, form, title, issuer and both dates of a decree', () => {
    const lines = [
      ...['CHÍNH PHỦ', 'Số: 99/2022/NĐ-CP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Hà Nội, ngày 30 tháng 11 năm 2022', 'NGHỊ ĐỊNH'],
      ...['VỀ ĐĂNG KÝ BIỆN PHÁP BẢO ĐẢM', 'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;', 'Điều 1. Phạm vi', 'Như trên.'],
      ...['Điều 2. Hiệu lực thi hành', 'Nghị định này có hiệu lực thi hành kể từ ngày 15 tháng 01 năm 2023.']
    ]
    expect(readRegulationHead(lines)).toEqual({
      documentNumber: '99/2022/NĐ-CP',
      form: 'Nghị định',
      title: 'Nghị định về đăng ký biện pháp bảo đảm',
      issuer: 'Chính phủ',
      issuedOn: '2022-11-30',
      validFrom: '2023-01-15'
    })
  })

  it('reads look-alike letters and dotted numbers', () => {
    expect(readRegulationHead(['Số: 66.17/2026/NQ-СР', 'NGHỊ QUYẾT', 'Căn cứ Hiến pháp;']).documentNumber).toBe('66.17/2026/NQ-CP')
  })

  it('does not give a consolidated text the number and the date of its original', () => {
    const lines = [
      ...[
        'LUẬT',
        'AN TOÀN LAO ĐỘNG',
        'Luật An toàn lao động số 84/2015/QH13 ngày 25 tháng 6 năm 2015, có hiệu lực kể từ ngày 01 tháng 7 năm 2016, được sửa đổi, bổ sung bởi:'
      ],
      ...[
        'Căn cứ Hiến pháp;',
        'Điều 1. Phạm vi',
        'Như trên.',
        'Số: 14/VBHN-VPQH',
        'XÁC THỰC VĂN BẢN HỢP NHẤT',
        'Hà Nội, ngày 15 tháng 10 năm 2024'
      ]
    ]
    expect(readRegulationHead(lines)).toMatchObject({ documentNumber: '14/VBHN-VPQH', issuedOn: '2024-10-15', validFrom: '2016-07-01' })
  })
})

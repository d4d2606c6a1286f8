import { describe, expect, it } from 'vitest'
import { expandAbbreviations, readAbbreviations } from './abbreviations.js'
import { readTable } from './read-table.js'

describe('expandAbbreviations', () => {
  it.each([
    ['cấp đổi CCCD gắn chip', 'cấp đổi căn cước công dân gắn chip'],
    ['cap doi cccd het bao nhieu', 'cap doi căn cước công dân het bao nhieu'],
    ['đổi gplx ở đâu', 'đổi giấy phép lái xe ở đâu'],
    ['sang tên GCNQSDD', 'sang tên giấy chứng nhận quyền sử dụng đất'],
    ['Xin XN TTHN', 'Xin xác nhận tình trạng hôn nhân'],
    ['bộ TT&TT tập huấn', 'bộ thông tin và truyền thông tập huấn'],
    ['UBND/HĐND xã', 'Ủy ban nhân dân/hội đồng nhân dân xã'],
    ['đổi đ/c trụ sở HKD', 'đổi địa chỉ trụ sở hộ kinh doanh'],
    ['TP. Hồ Chí Minh, TP.HCM', 'Thành phố Hồ Chí Minh, thành phố Hồ Chí Minh'],
    ['thuế TNCN của NPT', 'thuế thu nhập cá nhân của người phụ thuộc']
  ])('writes out %s', (typed, expanded) => {
    expect(expandAbbreviations(typed)).toBe(expanded)
  })

  it('chooses a reading by the words around', () => {
    expect(expandAbbreviations('ký HĐ thử việc')).toBe('ký hợp đồng thử việc')
    expect(expandAbbreviations('xuất HĐ điện tử')).toBe('xuất hóa đơn điện tử')
    expect(expandAbbreviations('theo TT 01/2020')).toBe('theo thông tư 01/2020')
  })

  it('leaves what nothing decides, and names the readings', () => {
    expect(expandAbbreviations('CT là gì')).toBe('CT là gì')
    expect(readAbbreviations('CT là gì')[0]?.readings).toContain('chỉ thị')
  })

  it.each(['Nghị định 123/2015/NĐ-CP', 'làm ca đêm', 'vật liệu', 'LÀM CA ĐÊM', 'bà con ta'])('leaves %s alone', (text) => {
    expect(expandAbbreviations(text)).toBe(text)
  })
})

describe('the table of abbreviations', () => {
  const rows = readTable('abbreviations.tsv')

  it('has a reading and a source in every row, and no row twice', () => {
    expect(rows.length).toBeGreaterThan(160)
    expect(rows.filter(([abbreviation, reading, , source]) => !abbreviation || !reading || !source)).toEqual([])
    expect(new Set(rows.map(([abbreviation, reading]) => `${abbreviation} ${reading}`)).size).toBe(rows.length)
  })

  it('gives a context wherever there are several readings', () => {
    const counts = new Map<string, number>()
    for (const [abbreviation = ''] of rows) counts.set(abbreviation, (counts.get(abbreviation) ?? 0) + 1)
    expect(rows.filter(([abbreviation = '', , context]) => counts.get(abbreviation)! > 1 && !context)).toEqual([])
  })
})

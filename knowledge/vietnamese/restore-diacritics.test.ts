import { describe, expect, it } from 'vitest'
import { DiacriticsModel } from './diacritics-model.js'
import { restoreBest, restoreDiacritics } from './restore-diacritics.js'
import { trainDiacriticsModel } from './train-diacritics-model.js'

const CORPUS = [
  'Người yêu cầu đăng ký khai sinh nộp giấy chứng sinh cho cơ quan đăng ký hộ tịch. Đăng ký khai sinh cho con.',
  'Công dân nộp hồ sơ đăng ký tạm trú tại cơ quan đăng ký cư trú. Lệ phí đăng ký tạm trú là bao nhiêu tiền.',
  'Hồ sơ gồm các giấy tờ sau đây: đơn đề nghị cấp đổi giấy phép lái xe; giấy khám sức khỏe của người lái xe.',
  'Khi đi làm thủ tục cần mang theo giấy tờ gì? Con đang học ở trường. Thời hạn 05 ngày làm việc.'
]
const model = trainDiacriticsModel(CORPUS)

describe('restoreDiacritics', () => {
  it('gives a question typed without dấu its marks back', () => {
    expect(restoreDiacritics(model, 'dang ky khai sinh cho con can giay to gi')).toBe('đăng ký khai sinh cho con cần giấy tờ gì')
  })

  it('keeps capitals, numbers and punctuation', () => {
    expect(restoreDiacritics(model, 'Dang ky tam tru, le phi 50.000 VND? GIAY PHEP LAI XE')).toBe(
      'Đăng ký tạm trú, lệ phí 50.000 VND? GIẤY PHÉP LÁI XE'
    )
  })

  it('keeps the marks that were typed and adds those that are missing', () => {
    expect(restoreDiacritics(model, 'đăng ki tam trú o dau')).toContain('tạm trú')
    expect(restoreDiacritics(model, 'con đang hoc o truong')).toBe('con đang học ở trường')
  })

  it('leaves text with its dấu alone, foreign words and numbers in it too', () => {
    const question = 'Nộp hồ sơ online trên iPhone, mã 1.001193, thời hạn 05 ngày?'
    expect(restoreDiacritics(model, question)).toBe(question)
  })

  it('names other readings, likeliest first', () => {
    const readings = restoreBest(model, 'giay kham suc khoe', 3)
    expect(readings[0]?.text).toBe('giấy khám sức khỏe')
    expect(readings.map(({ score }) => score)).toEqual(readings.map(({ score }) => score).sort((one, other) => other - one))
  })
})

describe('the model', () => {
  it('comes back from its bytes as it was', () => {
    const copy = DiacriticsModel.fromBuffer(Buffer.from(model.toBuffer()))!
    expect(copy.data.syllables).toEqual(model.data.syllables)
    expect(restoreDiacritics(copy, 'ho so dang ky tam tru')).toBe('hồ sơ đăng ký tạm trú')
    expect(DiacriticsModel.fromBuffer(new Uint8Array(64))).toBeUndefined()
  })

  it('learns nothing from text typed without dấu', () => {
    const spoilt = trainDiacriticsModel([
      ...CORPUS,
      ...Array.from({ length: 50 }, () => 'ho so dang ky tam tru tai co quan dang ky cu tru')
    ])
    expect(restoreDiacritics(spoilt, 'ho so dang ky tam tru')).toBe('hồ sơ đăng ký tạm trú')
  })

  it('can be trained on nothing', () => {
    expect(trainDiacriticsModel([]).data.syllables.length).toBeGreaterThan(3)
  })
})

import { describe, expect, it } from 'vitest'
import { readChannels } from './procedure-channels.js'

describe('readChannels', () => {
  it('cuts glued rows into channel, time limit, fee and the note beside it', () => {
    const cell =
      'Trực tuyến8 Ngày làm việc160,000 Việt Nam Đồng(+ 160.000/hộ chiếu (áp dụng đến hết ngày 31/12/2023).)Trực tiếp8 Ngày làm việc200,000 Việt Nam Đồng(200.000đ/hộ chiếu)Nộp tại trụ sở'
    expect(readChannels(cell)).toEqual([
      {
        kind: 'online',
        name: 'Trực tuyến',
        timeLimit: '8 Ngày làm việc',
        fee: '160,000 Việt Nam Đồng',
        note: '+ 160.000/hộ chiếu (áp dụng đến hết ngày 31/12/2023).'
      },
      {
        kind: 'in_person',
        name: 'Trực tiếp',
        timeLimit: '8 Ngày làm việc',
        fee: '200,000 Việt Nam Đồng',
        note: '200.000đ/hộ chiếu\nNộp tại trụ sở'
      }
    ])
  })

  it('keeps a time without a unit as printed and the contradiction between fee and note', () => {
    expect(readChannels('Trực tuyến1Miễn phí(thu 135.000 đồng)')).toEqual([
      { kind: 'online', name: 'Trực tuyến', timeLimit: '1', fee: 'Miễn phí', note: 'thu 135.000 đồng' }
    ])
  })

  it('parts a bare time from the fee it is glued to where the note repeats the fee', () => {
    expect(readChannels('Trực tuyến220 VNĐ(lệ phí 20.000 đồng/tờ khai)')[0]).toMatchObject({ timeLimit: '2', fee: '20 VNĐ' })
    expect(readChannels('Trực tuyến1200 VNĐ(200.000 đồng/tờ khai)')[0]).toMatchObject({ timeLimit: '1', fee: '200 VNĐ' })
  })

  it('leaves out what the portal says nothing about', () => {
    expect(readChannels('Dịch vụ bưu chínhKhông có thông tinKhông có thông tinGửi qua bưu điện.')).toEqual([
      { kind: 'postal', name: 'Dịch vụ bưu chính', note: 'Gửi qua bưu điện.' }
    ])
  })

  it('does not close an explanation at the letters of a list', () => {
    const [channel] = readChannels('Trực tiếp5 Ngày50,000 VNĐ(a) Cấp mới: 50.000 đồng; b) Cấp lại: 20.000 đồng)Ghi thêm')
    expect(channel?.note).toBe('a) Cấp mới: 50.000 đồng; b) Cấp lại: 20.000 đồng\nGhi thêm')
  })
})

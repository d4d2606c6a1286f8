import { describe, expect, it } from 'vitest'
import { readDossier } from './procedure-dossier.js'

const HEADER = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng'

describe('readDossier', () => {
  it('puts the ordinary case first and the conditional papers behind it, nothing lost', () => {
    const { cases, notes } = readDossier(
      `* Giấy tờ phải nộp:${HEADER}- Trường hợp trẻ em bị bỏ rơi thì phải có biên bản.1 bản chính- Giấy chứng sinh; trường hợp không có thì nộp văn bản của người làm chứng.1 bản chính* Giấy tờ phải xuất trình:${HEADER}- Hộ chiếu hoặc thẻ căn cước.1 bản chính* Lưu ý:${HEADER}- Người tiếp nhận không được yêu cầu nộp thêm.0 bản chính`
    )
    expect(cases.map(({ condition, use, papers }) => [condition, use, papers.map(({ name }) => name)])).toEqual([
      [undefined, 'submit', ['Giấy chứng sinh; trường hợp không có thì nộp văn bản của người làm chứng.']],
      [undefined, 'present', ['Hộ chiếu hoặc thẻ căn cước.']],
      ['Trường hợp trẻ em bị bỏ rơi', 'submit', ['Trường hợp trẻ em bị bỏ rơi thì phải có biên bản.']]
    ])
    expect(notes).toEqual(['Người tiếp nhận không được yêu cầu nộp thêm.'])
  })

  it('reads originals, copies and the form glued behind the name', () => {
    const { cases } = readDossier(
      `--${HEADER}Tờ khai theo Mẫu số 02 ban hành năm 2026Mau 02 to khai.docx1 bản chính,2 bản saoBản sao hộ chiếu0 bản chính,1 bản sao`
    )
    expect(cases[0]?.papers).toEqual([
      { name: 'Tờ khai theo Mẫu số 02 ban hành năm 2026', originals: 1, copies: 2, formCode: 'Mẫu số 02', formFile: 'Mau 02 to khai.docx' },
      { name: 'Bản sao hộ chiếu', copies: 1 }
    ])
  })

  it('gives the digits of a year back to the name', () => {
    const { cases } = readDossier(`--${HEADER}Văn bản đề nghị theo Thông tư ngày 20/7/20231 bản chính`)
    expect(cases[0]?.papers[0]).toEqual({ name: 'Văn bản đề nghị theo Thông tư ngày 20/7/2023', originals: 1 })
  })

  it('leaves quantities inside a name alone', () => {
    const { cases } = readDossier(`--${HEADER}Đơn đề nghị (01 bản chính) kèm ảnh;1 bản chínhPhiếu khai: 02 bản chính1 bản chính`)
    expect(cases[0]?.papers.map(({ name, originals }) => [name, originals])).toEqual([
      ['Đơn đề nghị (01 bản chính) kèm ảnh;', 1],
      ['Phiếu khai: 02 bản chính', 1]
    ])
  })

  it('makes the heading of a table the condition of its case', () => {
    const { cases } = readDossier(`Bao gồm${HEADER}Đơn đề nghị1 bản chínha) Đối với cấp lại:${HEADER}Giấy phép cũ1 bản chính`)
    expect(cases.map(({ condition }) => condition)).toEqual([undefined, 'a) Đối với cấp lại'])
  })
})

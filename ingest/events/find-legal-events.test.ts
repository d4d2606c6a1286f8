import { describe, expect, it } from 'vitest'
import type { LegalEvent } from '../../knowledge/index.js'
import { structureDocument } from '../structure/structure-document.js'
import { findLegalEvents } from './find-legal-events.js'

const HEAD = ['CHÍNH PHỦ', 'Số: 148/2026/NĐ-CP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Hà Nội, ngày 12 tháng 5 năm 2026', 'NGHỊ ĐỊNH']
const EFFECT = ['Điều 9. Hiệu lực thi hành', '1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.']

function eventsOf(
  lines: readonly string[],
  title = 'Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP về thông tin'
): readonly LegalEvent[] {
  const blocks = [...HEAD, title, ...lines, ...EFFECT].map((text) => ({ text }))
  return findLegalEvents(structureDocument({ blocks }, 'nghi-dinh.txt').document)
}

const inShort = (events: readonly LegalEvent[]) => events.map(({ kind, target }) => `${kind} ${target.documentNumber} ${target.label}`)

describe('legal events of an amending document', () => {
  it('reads lists of places, each with the document of the title and the day of effect', () => {
    const events = eventsOf([
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP',
      '1. Sửa đổi, bổ sung các điểm b, đ và e khoản 3 Điều 7 như sau:',
      '“b) Phát ngôn chính thức của cơ quan nhà nước.',
      'đ) Chương trình trên báo chí.',
      'e) Trang thông tin điện tử.”.',
      '2. Bổ sung Điều 21a và Điều 21b sau Điều 21 như sau:',
      '“Điều 21a. Trách nhiệm của bộ',
      'Bộ hướng dẫn thực hiện.',
      'Điều 21b. Trách nhiệm của tỉnh',
      'Tỉnh tổ chức thực hiện.”.',
      '3. Bãi bỏ khoản 5 Điều 5, Điều 6 và Phụ lục I.'
    ])
    expect(inShort(events)).toEqual([
      'amend 72/2015/NĐ-CP điểm b khoản 3 Điều 7',
      'amend 72/2015/NĐ-CP điểm đ khoản 3 Điều 7',
      'amend 72/2015/NĐ-CP điểm e khoản 3 Điều 7',
      'insert 72/2015/NĐ-CP Điều 21a',
      'insert 72/2015/NĐ-CP Điều 21b',
      'repeal 72/2015/NĐ-CP khoản 5 Điều 5',
      'repeal 72/2015/NĐ-CP Điều 6',
      'repeal 72/2015/NĐ-CP Phụ lục I'
    ])
    expect(events.every(({ effectiveOn }) => effectiveOn === '2026-07-01')).toBe(true)
    expect(events[1]!.target.address).toBe('dieu-7/khoan-3/diem-dd')
  })

  it('gives the new words of each place without the marks of quotation', () => {
    const lines = [
      'Điều 1. Sửa đổi, bổ sung khoản 1, khoản 2 Điều 15 như sau:',
      '“1. Người giải quyết quyết định giám định.',
      '2. Việc giám định làm bằng văn bản.”.'
    ]
    const { document } = structureDocument(
      { blocks: [...HEAD, 'Sửa đổi, bổ sung Nghị định số 31/2019/NĐ-CP', ...lines, ...EFFECT].map((text) => ({ text })) },
      'x'
    )
    const words = findLegalEvents(document).map(({ newText }) => document.text.slice(newText!.start, newText!.end))
    expect(words).toEqual(['1. Người giải quyết quyết định giám định.', '2. Việc giám định làm bằng văn bản.'])
  })

  it('reads exchanged and removed phrases with every place they stand in, and the exception aside', () => {
    const events = eventsOf([
      'Điều 1. Thay thế, bãi bỏ một số cụm từ tại Nghị định số 72/2015/NĐ-CP',
      '1. Thay thế cụm từ “Bộ Thông tin và Truyền thông” bằng cụm từ “Bộ Văn hóa, Thể thao và Du lịch” tại điểm a, điểm b khoản 1 Điều 4; khoản 3 Điều 10.',
      '2. Bãi bỏ cụm từ “cơ quan thuộc Chính phủ” tại từ khoản 1 đến khoản 3 Điều 12, trừ cụm từ “Chính phủ” tại khoản 5 Điều 14.'
    ])
    expect(inShort(events)).toEqual([
      'replace_phrase 72/2015/NĐ-CP điểm a khoản 1 Điều 4',
      'replace_phrase 72/2015/NĐ-CP điểm b khoản 1 Điều 4',
      'replace_phrase 72/2015/NĐ-CP khoản 3 Điều 10',
      'repeal_phrase 72/2015/NĐ-CP khoản 1 Điều 12',
      'repeal_phrase 72/2015/NĐ-CP khoản 2 Điều 12',
      'repeal_phrase 72/2015/NĐ-CP khoản 3 Điều 12'
    ])
    expect(events[0]!.phrase).toEqual({ from: 'Bộ Thông tin và Truyền thông', to: 'Bộ Văn hóa, Thể thao và Du lịch' })
  })

  it('carries the place of a khoản down to its điểm, and tells a new heading from new words', () => {
    const events = eventsOf([
      'Điều 1. Sửa đổi, bổ sung một số điều',
      '1. Sửa đổi, bổ sung một số khoản của Điều 23 như sau:',
      'a) Sửa tên Điều 23 như sau:',
      '“Điều 23. Tổ chức thực hiện”;',
      'b) Sửa đổi khoản 2 như sau:',
      '“2. Bộ tổng hợp báo cáo.”.'
    ])
    expect(inShort(events)).toEqual(['rename 72/2015/NĐ-CP tên Điều 23', 'amend 72/2015/NĐ-CP khoản 2 Điều 23'])
  })

  it('reads a list below "bãi bỏ:", whole documents and days of their own', () => {
    const events = eventsOf(
      [
        'Điều 1. Quy định chung',
        '1. Cơ quan nhà nước thực hiện Nghị định này.',
        'Điều 2. Điều khoản thi hành',
        '1. Nghị định này bãi bỏ:',
        'a) Khoản 1, khoản 2 Điều 1 Nghị định số 30/2024/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 10/2020/NĐ-CP;',
        'b) Nghị định số 11/2018/NĐ-CP ngày 16 tháng 01 năm 2018.'
      ],
      'Quy định về quản lý thông tin'
    )
    expect(inShort(events)).toEqual([
      'repeal 30/2024/NĐ-CP khoản 1 Điều 1',
      'repeal 30/2024/NĐ-CP khoản 2 Điều 1',
      'repeal 11/2018/NĐ-CP toàn văn bản'
    ])
  })

  it('does not take references of an ordinary regulation, or the words it quotes, for changes', () => {
    const lines = [
      'Điều 1. Sửa đổi, bổ sung giấy phép',
      '1. Việc sửa đổi, bổ sung giấy phép theo khoản 2 Điều 5 Nghị định số 10/2020/NĐ-CP thực hiện trong 05 ngày.',
      'Điều 2. Trách nhiệm',
      '1. Bãi bỏ thủ tục không cần thiết là trách nhiệm của cơ quan.'
    ]
    expect(eventsOf(lines, 'Quy định về cấp giấy phép')).toEqual([])
  })

  it('does not end a document of which only some rules are repealed', () => {
    const lines = [
      'Điều 1. Quy định chung',
      '1. Áp dụng chung.',
      'Điều 2. Hiệu lực thi hành',
      '1. Bãi bỏ các quy định về phí trong Nghị định số 05/2015/NĐ-CP ngày 17 tháng 3 năm 2015.'
    ]
    expect(eventsOf(lines, 'Quy định về phí')).toEqual([])
  })

  it('reads changes said in the passive, and what loses effect with other words', () => {
    const lines = [
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP',
      '1. Khoản 2 Điều 7 được sửa đổi, bổ sung như sau:',
      '“2. Lịch tiếp dân được công khai.”.',
      '2. Cụm từ “cấp huyện” tại Điều 18, khoản 2 Điều 21 được thay thế bằng cụm từ “cấp xã”.',
      '3. Khoản 7 Điều 6 được bãi bỏ.',
      'Điều 2. Quy định hết hiệu lực thi hành',
      '1. Khoản 4 Điều 9 Nghị định số 14/2017/NĐ-CP hết hiệu lực kể từ ngày 01 tháng 01 năm 2027.'
    ]
    const events = eventsOf(lines)
    expect(inShort(events)).toEqual([
      'amend 72/2015/NĐ-CP khoản 2 Điều 7',
      'replace_phrase 72/2015/NĐ-CP Điều 18',
      'replace_phrase 72/2015/NĐ-CP khoản 2 Điều 21',
      'repeal 72/2015/NĐ-CP khoản 7 Điều 6',
      'repeal 14/2017/NĐ-CP khoản 4 Điều 9'
    ])
    expect(events[1]!.phrase).toEqual({ from: 'cấp huyện', to: 'cấp xã' })
    expect(events[4]!.effectiveOn).toBe('2027-01-01')
  })

  it('reads what is corrected, and what is suspended with its first and last day', () => {
    const lines = [
      'Điều 1. Đính chính, ngưng hiệu lực',
      '1. Tại khoản 3 Điều 8 Nghị định số 30/2025/NĐ-CP, đính chính cụm từ “Điều 12” thành “Điều 13”.',
      '2. Tạm ngưng hiệu lực thi hành quy định tại khoản 3 Điều 12 của Nghị định số 21/2017/NĐ-CP từ ngày 01 tháng 9 năm 2026 đến hết ngày 28 tháng 02 năm 2027.',
      '3. Đính chính cụm từ “năm 2024” thành cụm từ “năm 2026” tại khoản 1 Điều 5 Nghị định số 30/2025/NĐ-CP.'
    ]
    const events = eventsOf(lines, 'Đính chính và ngưng hiệu lực một số quy định')
    expect(inShort(events)).toContain('suspend 21/2017/NĐ-CP khoản 3 Điều 12')
    expect(events.find(({ kind }) => kind === 'suspend')).toMatchObject({ effectiveOn: '2026-09-01', endsOn: '2027-02-28' })
    expect(events.filter(({ kind }) => kind === 'correct').at(-1)).toMatchObject({
      target: { documentNumber: '30/2025/NĐ-CP', label: 'khoản 1 Điều 5' },
      phrase: { from: 'năm 2024', to: 'năm 2026' }
    })
  })

  it('leaves to a person what changes only a part of a place, or ends a document with an exception', () => {
    const lines = [
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP',
      '1. Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 9 như sau:',
      '“2. Hồ sơ gồm:”.',
      '2. Bãi bỏ thành phần hồ sơ quy định tại điểm c khoản 1 Điều 28.',
      'Điều 2. Hiệu lực của văn bản khác',
      '1. Nghị định số 11/2018/NĐ-CP hết hiệu lực, trừ quy định tại Điều 6.'
    ]
    const events = eventsOf(lines)
    expect(inShort(events)).toEqual([
      'amend 72/2015/NĐ-CP khoản 2 Điều 9',
      'repeal 72/2015/NĐ-CP điểm c khoản 1 Điều 28',
      'repeal 11/2018/NĐ-CP toàn văn bản'
    ])
    expect(events.map(({ confidence }) => confidence < 0.85)).toEqual([true, true, true])
  })

  it('gives each of several commands of one line the article they share, and its own words', () => {
    const lines = [
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2015/NĐ-CP',
      '1. Sửa đổi, bổ sung khoản 1; bổ sung khoản 1a vào sau khoản 1; bãi bỏ khoản 4 Điều 10 như sau:',
      '“1. Công dân khai báo qua ứng dụng.',
      '1a. Cơ quan phản hồi trong 01 ngày.”.'
    ]
    const events = eventsOf(lines)
    expect(inShort(events)).toEqual([
      'amend 72/2015/NĐ-CP khoản 1 Điều 10',
      'insert 72/2015/NĐ-CP khoản 1a Điều 10',
      'repeal 72/2015/NĐ-CP khoản 4 Điều 10'
    ])
    expect(events.map(({ newWords }) => newWords)).toEqual([
      '1. Công dân khai báo qua ứng dụng.',
      '1a. Cơ quan phản hồi trong 01 ngày.',
      undefined
    ])
  })
})

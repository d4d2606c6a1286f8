import { describe, expect, it } from 'vitest'
import type { FileReport } from './ingest-report.js'
import { durationWords, linesOfFile, linesOfSummary, wordsOfProgress } from './report-words.vi.js'

const read: FileReport = {
  path: '/kho/thu-tuc.jsonl.gz',
  outcome: 'read',
  format: 'procedures',
  documents: 2849,
  quarantinedCount: 7,
  warningCount: 0,
  proposed: { created: 2840, revised: 6, unchanged: 0, older: 3 },
  quarantined: Array.from({ length: 7 }, (_, place) => ({
    name: `bản ghi ${place}`,
    message: 'Dòng bị cắt ngắn.',
    place: `dòng ${place}`
  })),
  warnings: []
}

describe('the words of a report', () => {
  it('tell what became of a file, with the first reasons', () => {
    const lines = linesOfFile(read)
    expect(lines[0]).toBe(
      '✓ thu-tuc.jsonl.gz: thủ tục hành chính, 2.849 văn bản: 2.840 mới, 6 có bản mới hơn, 3 cũ hơn bản đã có (chỉ lưu lịch sử); 7 mục chưa nhận'
    )
    expect(lines[1]).toBe('    Chưa nhận: bản ghi 0 – Dòng bị cắt ngắn. (dòng 0)')
    expect(lines.at(-1)).toBe('    … và 2 mục nữa')
  })

  it('tell why a file could not be read', () => {
    expect(linesOfFile({ path: '/kho/rong.pdf', outcome: 'unreadable', reason: { message: 'Tệp rỗng.' } })).toEqual([
      '✗ rong.pdf: Tệp rỗng.'
    ])
  })

  it('tell rate and remaining time while a file is read', () => {
    const words = wordsOfProgress('luat.jsonl.gz', { bytesRead: 25, bytes: 100, documents: 500 }, 10_000)
    expect(words).toBe('luat.jsonl.gz · đang đọc · 500 văn bản · 50 văn bản/giây · còn khoảng 30 giây')
  })

  it('sum up, and say that nothing is published yet', () => {
    const lines = linesOfSummary({ files: [read], elapsedMs: 61_000 }, '/kho/var')
    expect(lines[0]).toBe('Tổng cộng: 1 tệp đã đọc; hết 1 phút 1 giây.')
    expect(lines[1]).toContain('/kho/var/quarantine')
    expect(lines[2]).toContain('--publish')
  })

  it('write durations as people say them', () => {
    expect([durationWords(20), durationWords(59_400), durationWords(120_000)]).toEqual(['1 giây', '59 giây', '2 phút'])
  })
})

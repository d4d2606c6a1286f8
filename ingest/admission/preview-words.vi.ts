import type { Provision } from '../../knowledge/index.js'
import type { PageReading } from '../ingest-outcome.js'

/** Words of the preview of a document. */
export const PREVIEW_WORDS = {
  from: (date: string) => `hiệu lực từ ${date}`,
  remarks: 'Cần xem lại',
  none: 'Không có gì cần xem lại.',
  tree: 'Cấu trúc đã hiểu',
  text: 'Nội dung',
  page: ({ pageNumber, source, confidence, knownShare }: PageReading) =>
    `Trang ${pageNumber} · ${source === 'layer' ? 'lớp chữ' : `nhận dạng từ ảnh, độ tin ${Math.round(confidence ?? 0)} %`} · ${Math.round(knownShare * 100)} % âm tiết đúng`,
  picture: (pageNumber: number) => `Ảnh trang ${pageNumber} của bản gốc`,
  kinds: { part: 'Phần', chapter: 'Chương', section: 'Mục', article: 'Điều', annex: 'Phụ lục' } as Partial<
    Record<Provision['kind'], string>
  >
} as const

import { documentIdOf, type SourceDocument } from '../domain/index.js'
import { TextWriter } from './text-writer.js'

/** What may differ from the example; everything else is a short guide to filing online. */
export type MadeGuide = Partial<Omit<SourceDocument, 'text' | 'provisions' | 'procedure'>> & {
  readonly sections?: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
}

const EXAMPLE_SECTIONS = [
  {
    title: 'Chuẩn bị tài khoản',
    paragraphs: [
      'Bạn cần tài khoản định danh điện tử mức độ 2 trên VNeID để đăng nhập Cổng Dịch vụ công quốc gia.',
      'Chưa có tài khoản thì mang căn cước đến công an xã hoặc phường để đăng ký.'
    ]
  },
  {
    title: 'Theo dõi hồ sơ đã nộp',
    paragraphs: ['Dùng mã hồ sơ trên giấy hẹn để tra cứu tình trạng xử lý trên Cổng Dịch vụ công quốc gia.']
  }
]

/** A guide with headings, paragraphs and real offsets, for tests. */
export function makeGuide({ sections = EXAMPLE_SECTIONS, ...facts }: MadeGuide = {}): SourceDocument {
  const writer = new TextWriter()
  sections.forEach(({ title, paragraphs }, place) => {
    const address = `muc-${place + 1}`
    writer.provision({ address, kind: 'heading', number: String(place + 1), title }, () => {
      writer.add(`${title}\n`)
      paragraphs.forEach((words, line) => {
        writer.provision({ address: `${address}/doan-${line + 1}`, kind: 'paragraph', number: String(line + 1), parent: address }, () =>
          writer.add(`${words}\n`)
        )
      })
    })
    writer.add('\n')
  })
  const identity = { title: 'Hướng dẫn nộp hồ sơ trực tuyến', ...facts }
  return {
    id: documentIdOf(identity),
    kind: 'guide',
    validity: {},
    asOf: '2026-07-01',
    audience: 'public',
    sourceName: 'Trợ Lý Công',
    topicIds: [],
    provenance: 'internal',
    ...identity,
    text: writer.text.trimEnd(),
    provisions: writer.provisions
  }
}

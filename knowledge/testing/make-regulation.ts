import { documentIdOf, type Provision, type SourceDocument } from '../domain/index.js'
import { TextWriter } from './text-writer.js'

/** An article of a made regulation: lead words, then khoản, each with its điểm. */
export interface MadeArticle {
  readonly number: string
  readonly title?: string
  readonly text?: string
  readonly clauses?: readonly (string | { readonly text: string; readonly points: readonly string[] })[]
  readonly validity?: Provision['validity']
}

/** What may differ from the example; everything else is a small, invented Luật Hộ tịch. */
export type MadeRegulation = Partial<Omit<SourceDocument, 'text' | 'provisions' | 'procedure' | 'kind'>> & {
  readonly chapter?: string
  readonly articles?: readonly MadeArticle[]
}

const EXAMPLE_ARTICLES: readonly MadeArticle[] = [
  {
    number: '4',
    title: 'Giải thích từ ngữ',
    text: 'Trong Luật này, các từ ngữ dưới đây được hiểu như sau:',
    clauses: [
      'Cơ sở dữ liệu hộ tịch là tập hợp thông tin hộ tịch của cá nhân được lưu trong hệ thống của Nhà nước.',
      'Trích lục hộ tịch là văn bản do cơ quan có thẩm quyền cấp để chứng minh sự kiện hộ tịch đã đăng ký.'
    ]
  },
  {
    number: '15',
    title: 'Trách nhiệm đăng ký khai sinh',
    clauses: [
      'Trong thời hạn 60 ngày kể từ ngày sinh con, cha hoặc mẹ có trách nhiệm đăng ký khai sinh cho con.',
      {
        text: 'Khi cha, mẹ không thể đi đăng ký thì những người sau đây có trách nhiệm đăng ký khai sinh cho trẻ:',
        points: ['Ông hoặc bà của trẻ;', 'Người thân thích khác;', 'Tổ chức đang nuôi dưỡng trẻ em.']
      }
    ]
  },
  {
    number: '33',
    title: 'Thời hạn và trách nhiệm đăng ký khai tử',
    clauses: ['Trong thời hạn 15 ngày kể từ ngày có người chết, thân nhân có trách nhiệm đi đăng ký khai tử.']
  }
]

/** A regulation with real addresses and offsets, for tests. */
export function makeRegulation({ chapter = 'QUY ĐỊNH CHUNG', articles = EXAMPLE_ARTICLES, ...facts }: MadeRegulation = {}): SourceDocument {
  const writer = new TextWriter()
  writer.provision({ address: 'chuong-i', kind: 'chapter', number: 'I', title: chapter }, () => {
    writer.add(`Chương I\n${chapter}\n\n`)
    for (const article of articles) writeArticle(writer, article)
  })
  const identity = { title: 'Luật Hộ tịch', documentNumber: '60/2014/QH13', ...facts }
  return {
    id: documentIdOf(identity),
    kind: 'regulation',
    form: 'Luật',
    issuer: 'Quốc hội',
    validity: { from: '2016-01-01' },
    audience: 'public',
    sourceUrl: 'https://vanban.chinhphu.vn/luat-ho-tich',
    sourceName: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật',
    topicIds: [],
    provenance: 'official',
    ...identity,
    text: writer.text.trimEnd(),
    provisions: writer.provisions
  }
}

const POINTS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k']

function writeArticle(writer: TextWriter, { number, title, text, clauses = [], validity }: MadeArticle): void {
  const address = `dieu-${number}`
  const facts = {
    address,
    kind: 'article',
    number,
    parent: 'chuong-i',
    ...(title ? { title } : {}),
    ...(validity ? { validity } : {})
  } as const
  writer.provision(facts, () => {
    writer.add(title ? `Điều ${number}. ${title}\n` : `Điều ${number}.\n`)
    if (text) writer.add(`${text}\n`)
    clauses.forEach((clause, place) => {
      const clauseAddress = `${address}/khoan-${place + 1}`
      writer.provision({ address: clauseAddress, kind: 'clause', number: String(place + 1), parent: address }, () => {
        writer.add(`${place + 1}. ${typeof clause === 'string' ? clause : clause.text}\n`)
        if (typeof clause !== 'string') writePoints(writer, clauseAddress, clause.points)
      })
    })
    writer.add('\n')
  })
}

function writePoints(writer: TextWriter, parent: string, points: readonly string[]): void {
  points.forEach((point, place) => {
    const letter = POINTS[place]!
    writer.provision({ address: `${parent}/diem-${letter === 'đ' ? 'dd' : letter}`, kind: 'point', number: letter, parent }, () =>
      writer.add(`${letter}) ${point}\n`)
    )
  })
}

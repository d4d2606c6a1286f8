import { documentIdOf, type FilingChannel, type ProcedureRecord, type SourceDocument, type SourcedText } from '../domain/index.js'
import { TextWriter } from './text-writer.js'

/** One case of a made dossier; without a condition it is the ordinary one. */
export interface MadeCase {
  readonly condition?: string
  readonly use?: 'submit' | 'present'
  readonly papers: readonly { readonly name: string; readonly originals?: number; readonly copies?: number; readonly formCode?: string }[]
}

/** One made way of filing. */
export interface MadeChannel {
  readonly kind: FilingChannel['kind']
  readonly name: string
  readonly timeLimit?: string
  readonly fee?: string
  readonly note?: string
}

/** What may differ from the example, which is an ordinary đăng ký khai sinh. */
export interface MadeProcedure {
  readonly code?: string
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly field?: string
  readonly levels?: ProcedureRecord['levels']
  readonly levelText?: string
  readonly applicants?: string
  readonly authority?: string
  readonly filingPlace?: string
  readonly onlineLevel?: string
  readonly dossierSets?: string
  readonly dossier?: readonly MadeCase[]
  readonly channels?: readonly MadeChannel[]
  readonly steps?: readonly string[]
  readonly conditions?: readonly string[]
  readonly results?: readonly string[]
  readonly legalBases?: readonly string[]
  readonly notes?: readonly string[]
  readonly relatedCodes?: readonly string[]
  /** Facts of the document rather than of the record. */
  readonly document?: Partial<Omit<SourceDocument, 'text' | 'provisions' | 'procedure' | 'kind'>>
}

const EXAMPLE = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  aliases: ['giấy khai sinh', 'làm khai sinh cho con'],
  field: 'Hộ tịch',
  levels: ['commune'],
  levelText: 'Cấp Xã',
  applicants: 'Công dân Việt Nam',
  authority: 'Ủy ban nhân dân cấp xã',
  filingPlace: 'Trung tâm phục vụ hành chính công cấp xã',
  onlineLevel: 'Dịch vụ công trực tuyến toàn trình',
  dossierSets: '01 bộ',
  dossier: [
    { papers: [{ name: 'Giấy chứng sinh', originals: 1 }] },
    { condition: 'Không có giấy chứng sinh', papers: [{ name: 'Văn bản của người làm chứng xác nhận về việc sinh', originals: 1 }] },
    { use: 'present', papers: [{ name: 'Căn cước hoặc hộ chiếu còn giá trị của người đi đăng ký', originals: 1 }] }
  ],
  channels: [
    { kind: 'in_person', name: 'Trực tiếp', timeLimit: '1 Ngày', fee: 'Miễn phí' },
    { kind: 'online', name: 'Trực tuyến', timeLimit: '1 Ngày', fee: 'Miễn phí', note: 'Nộp trên Cổng Dịch vụ công quốc gia' }
  ],
  steps: ['Cha hoặc mẹ nộp hồ sơ tại Ủy ban nhân dân cấp xã.', 'Công chức hộ tịch kiểm tra và ghi vào Sổ đăng ký khai sinh.'],
  conditions: [],
  results: ['Giấy khai sinh (bản chính)'],
  legalBases: ['60/2014/QH13', '123/2015/NĐ-CP'],
  notes: [],
  relatedCodes: []
} as const satisfies Required<Omit<MadeProcedure, 'document'>>

/** A procedure record with slots, addresses and offsets as the parsers write them, for tests. */
export function makeProcedure({ document, ...given }: MadeProcedure = {}): SourceDocument {
  const facts: Required<Omit<MadeProcedure, 'document'>> = { ...EXAMPLE, ...given }
  const { code, name, aliases, field, levels, levelText, relatedCodes } = facts
  const slots = new SlotWriter()
  slots.open('thong-tin-chung', 'Thông tin chung', () => {
    slots.writer.add(`${name}\nMã thủ tục: ${code}\nLĩnh vực: ${field}\nCấp thực hiện: ${levelText}\n`)
  })
  const applicants = slots.line('doi-tuong', 'Đối tượng thực hiện', facts.applicants)
  const dossier = slots.dossier(facts.dossier, facts.dossierSets)
  const channels = slots.channels(facts.channels, facts.onlineLevel)
  const place = slots.place(facts.authority, facts.filingPlace)
  const steps = slots.list('trinh-tu', 'Trình tự thực hiện', 'buoc', facts.steps)
  const conditions = slots.list('yeu-cau', 'Yêu cầu, điều kiện', 'y', facts.conditions)
  const results = slots.list('ket-qua', 'Kết quả', 'y', facts.results)
  const bases = slots.list('can-cu', 'Căn cứ pháp lý', 'y', facts.legalBases)
  const notes = slots.list('luu-y', 'Lưu ý', 'y', facts.notes)
  const legalBases = facts.legalBases.map((documentNumber, index) => ({ documentNumber, text: bases[index]! }))
  return {
    id: documentIdOf({ procedureCode: code, title: name }),
    kind: 'procedure',
    title: name,
    validity: {},
    asOf: '2026-07-01',
    audience: 'public',
    sourceUrl: `https://dichvucong.gov.vn/thu-tuc/${code}`,
    sourceName: 'Cổng Dịch vụ công quốc gia',
    topicIds: [],
    provenance: 'official',
    ...document,
    text: slots.writer.text.trimEnd(),
    provisions: slots.writer.provisions,
    procedure: {
      ...{ code, name, aliases, field, levels, levelText, relatedCodes, steps, conditions, results, legalBases, notes },
      ...{ applicants, ...place, ...channels, ...dossier }
    }
  }
}

/** Slots in the order and under the addresses the parsers use. */
class SlotWriter {
  readonly writer = new TextWriter()

  open<Result>(address: string, title: string, write: () => Result): Result {
    const result = this.writer.provision({ address, kind: 'slot', title }, () => {
      this.writer.add(`${title}\n`)
      return write()
    })
    this.writer.add('\n')
    return result
  }

  line(address: string, title: string, words: string): SourcedText {
    return this.open(address, title, () => this.#labelled(address, undefined, words))
  }

  list(slot: string, title: string, part: string, lines: readonly string[]): SourcedText[] {
    if (lines.length === 0) return []
    return this.open(slot, title, () =>
      lines.map((words, index) => {
        const address = `${slot}/${part}-${index + 1}`
        return this.#item(address, slot, undefined, () => this.#labelled(address, undefined, words))
      })
    )
  }

  place(authority: string, filingPlace: string): Pick<ProcedureRecord, 'authority' | 'filingPlace'> {
    return this.open('noi-nop', 'Cơ quan thực hiện', () => ({
      authority: this.#labelled('noi-nop', 'Cơ quan có thẩm quyền', authority),
      filingPlace: this.#labelled('noi-nop', 'Nơi nộp', filingPlace)
    }))
  }

  dossier(cases: readonly MadeCase[], sets: string): Pick<ProcedureRecord, 'dossier' | 'dossierSets'> {
    return this.open('ho-so', 'Thành phần hồ sơ', () => ({
      dossier: cases.map((one, index) => this.#case(`ho-so/truong-hop-${index + 1}`, one)),
      dossierSets: this.#labelled('ho-so', 'Số bộ hồ sơ', sets)
    }))
  }

  channels(channels: readonly MadeChannel[], online: string): Pick<ProcedureRecord, 'channels' | 'onlineLevel'> {
    return this.open('cach-thuc', 'Cách thức thực hiện', () => ({
      channels: channels.map((channel, index) => this.#channel(`cach-thuc/kenh-${index + 1}`, channel)),
      onlineLevel: this.#labelled('cach-thuc', 'Mức độ trực tuyến', online)
    }))
  }

  #case(address: string, { condition, use = 'submit', papers }: MadeCase): ProcedureRecord['dossier'][number] {
    return this.#item(address, 'ho-so', condition, () => {
      const cited = condition ? this.#labelled(address, undefined, condition) : undefined
      const written = papers.map(({ name, ...counts }, index) => {
        const paperAddress = `${address}/giay-to-${index + 1}`
        return this.#item(paperAddress, address, undefined, () => ({ name: this.#labelled(paperAddress, '-', name), ...counts }))
      })
      return { ...(cited ? { condition: cited } : {}), use, papers: written }
    })
  }

  #channel(address: string, { kind, name, timeLimit, fee, note }: MadeChannel): FilingChannel {
    return this.#item(address, 'cach-thuc', name, () => ({
      kind,
      name: this.#labelled(address, undefined, name),
      ...(timeLimit ? { timeLimit: this.#labelled(address, 'Thời hạn giải quyết', timeLimit) } : {}),
      ...(fee ? { fee: this.#labelled(address, 'Phí, lệ phí', fee) } : {}),
      ...(note ? { note: this.#labelled(address, 'Ghi chú', note) } : {})
    }))
  }

  #item<Result>(address: string, parent: string, title: string | undefined, write: () => Result): Result {
    return this.writer.provision({ address, kind: 'item', parent, ...(title ? { title } : {}) }, write)
  }

  #labelled(address: string, label: string | undefined, words: string): SourcedText {
    if (label) this.writer.add(label === '-' ? '- ' : `${label}: `)
    const cited = this.writer.cite(words, address)
    this.writer.add('\n')
    return cited
  }
}

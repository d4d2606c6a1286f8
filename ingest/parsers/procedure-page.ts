/** The fields of a procedure page of the national portal, each still as crawled (cells glued together). */
export interface ProcedurePage {
  readonly filingPlace: string
  readonly delegate: string
  readonly partners: string
  readonly decidedBy: string
  readonly related: string
  readonly steps: string
  readonly channels: string
  readonly dossier: string
  readonly legalBases: string
  readonly carriedOutBy: string
  readonly conditions: string
  readonly results: string
}

const CHANNEL_HEADER = 'Cách Thức Thực HiệnHình thức nộpThời gianPhí, lệ phíMô tả'
const RESULT_LABEL = 'Kết quả xử lý'
const PAGE_END = 'Chọn cơ quan thực hiện'

/** What is left of the result's frame on pages without a result. */
const EMPTY_RESULT = /Từ khóaKhông có thông tinMô tảKhông có thông tin\s*$/u

/**
 * Splits a crawled page at its labels. Labels also occur inside texts ("Thành phần hồ sơ" in a note), so each is looked for
 * between its neighbours and with what must follow it. `undefined` when the page lacks its frame.
 */
export function splitProcedurePage(page: string): ProcedurePage | undefined {
  const stepsAt = page.indexOf('Trình Tự Thực Hiện')
  const channelsAt = page.indexOf(CHANNEL_HEADER, stepsAt)
  if (stepsAt < 0 || channelsAt < 0) return undefined
  const tail = lastPart(page)
  const dossierAt = findDossier(page, channelsAt, tail.basesAt)
  if (dossierAt < 0 || tail.basesAt < 0) return undefined
  const head = page.slice(0, stepsAt)
  return {
    decidedBy: between(head, 'Cơ quan có thẩm quyền', 'Địa chỉ tiếp nhận HS'),
    filingPlace: between(head, 'Địa chỉ tiếp nhận HS', 'Cơ quan được ủy quyền'),
    delegate: between(head, 'Cơ quan được ủy quyền', 'Cơ quan phối hợp'),
    partners: between(head, 'Cơ quan phối hợp', 'Thủ tục hành chính liên quan'),
    related: head.slice(head.lastIndexOf('Thủ tục hành chính liên quan') + 'Thủ tục hành chính liên quan'.length),
    steps: page.slice(stepsAt + 'Trình Tự Thực Hiện'.length, channelsAt),
    channels: page.slice(channelsAt + CHANNEL_HEADER.length, dossierAt),
    dossier: page.slice(dossierAt + 'Thành phần hồ sơ'.length, tail.basesAt),
    ...tail.fields
  }
}

/** Legal bases, authority, conditions and results: read from the end, where labels are least often repeated. */
function lastPart(page: string) {
  const end = page.lastIndexOf(PAGE_END)
  const body = end < 0 ? page : page.slice(0, end)
  const basesAt = Math.max(
    body.lastIndexOf('Căn cứ pháp lýTên văn bản pháp lýMã văn bản'),
    body.lastIndexOf('Căn cứ pháp lýKhông có thông tin')
  )
  const authorityAt = body.indexOf('Cơ quan thực hiện', basesAt)
  const conditionsAt = body.indexOf('Yêu cầu, điều kiện thực hiện', authorityAt)
  const resultsAt = Math.max(body.lastIndexOf(RESULT_LABEL), conditionsAt)
  const afterResults = body.startsWith(RESULT_LABEL, resultsAt) ? resultsAt : body.length
  return {
    basesAt: authorityAt < 0 || conditionsAt < 0 ? -1 : basesAt,
    fields: {
      legalBases: body.slice(basesAt + 'Căn cứ pháp lý'.length, authorityAt).replace(/^Tên văn bản pháp lýMã văn bản/, ''),
      carriedOutBy: body.slice(authorityAt + 'Cơ quan thực hiện'.length, conditionsAt),
      conditions: body.slice(conditionsAt + 'Yêu cầu, điều kiện thực hiện'.length, afterResults).replace(EMPTY_RESULT, ''),
      results: body.slice(afterResults + RESULT_LABEL.length)
    }
  }
}

/** The label is glued to the cell before it; inside a sentence it stands after a space. */
function findDossier(page: string, from: number, before: number): number {
  const places: number[] = []
  for (let at = page.indexOf('Thành phần hồ sơ', from); at >= 0 && at < before; at = page.indexOf('Thành phần hồ sơ', at + 1))
    places.push(at)
  const firstTable = page.indexOf('Tên giấy tờ', from)
  const early = places.filter((at) => firstTable < 0 || at < firstTable)
  return early.find((at) => !/\s/.test(page[at - 1] ?? '')) ?? early[0] ?? -1
}

function between(text: string, from: string, to: string): string {
  const start = text.lastIndexOf(from)
  const end = text.indexOf(to, start)
  return start < 0 || end < 0 ? '' : text.slice(start + from.length, end)
}

import type { ChannelDraft, ProcedureDraft } from '../structure/procedure-draft.js'
import { cleanCell, cleanLines } from './clean-cell.js'
import { kindOfChannel } from './procedure-channels.js'
import { arrangeCases, type PaperRow } from './procedure-dossier.js'
import { countsOf } from './procedure-from-export.js'
import { readItems, readSteps } from './procedure-lists.js'
import { factsOf, levelsOf, type PortalRecord, tableRows, unlessEmpty } from './procedure-record-fields.js'

/** A procedure from a record of before July 2025: rows with printed column names, or a province's page with cells of plain lines. */
export function draftFromOldRecord(record: PortalRecord): ProcedureDraft {
  const { steps, notes } = readSteps(record.trinh_tu ?? '')
  const rows = tableRows(record.parsed, 'ho_so').map(paperRow)
  const dossier = arrangeCases(rows.length > 0 ? rows : linesAsRows(record.thanh_phan_ho_so ?? ''))
  const channels = tableRows(record.parsed, 'cach_thuc').map(channel)
  const parsed = (record.parsed ?? {}) as Readonly<Record<string, string>>
  const extra = record.raw_extra ?? {}
  return {
    code: /^\d\.\d{6}/.exec(cleanCell(record.ma_thu_tuc))?.[0] ?? '',
    name: cleanLines(record.ten).join(' '),
    aliases: [],
    field: cleanLines(record.linh_vuc)[0] ?? '',
    levels: levelsOf(record.cap_thuc_hien ?? ''),
    levelText: cleanCell(record.cap_thuc_hien),
    ...unlessEmpty('applicants', cleanCell(record.doi_tuong)),
    ...unlessEmpty('authority', cleanCell(record.co_quan_thuc_hien)),
    ...unlessEmpty('filingPlace', cleanCell(extra['Địa chỉ tiếp nhận hồ sơ'])),
    ...unlessEmpty('onlineLevel', cleanCell(parsed['muc_truc_tuyen'])),
    ...unlessEmpty('dossierSets', cleanCell(extra['Số bộ hồ sơ'])),
    steps,
    channels: channels.length > 0 ? channels : plainChannel(record.cach_thuc, parsed),
    dossier: dossier.cases,
    conditions: readItems(cleanCell(record.yeu_cau_dieu_kien)),
    results: readItems(cleanCell(record.ket_qua)),
    legalBases: readItems(cleanCell(record.can_cu_phap_ly)).map((title) => ({ documentNumber: '', title })),
    relatedCodes: [],
    notes: [...dossier.notes, ...notes],
    facts: factsOf([
      ['Số quyết định', record.so_quyet_dinh],
      ['Lĩnh vực và quyết định', cleanLines(record.linh_vuc).length > 1 ? record.linh_vuc : ''],
      ...Object.entries(extra).filter(([label]) => !['Địa chỉ tiếp nhận hồ sơ', 'Số bộ hồ sơ'].includes(label))
    ])
  }
}

function paperRow(row: Readonly<Record<string, string>>): PaperRow {
  const form = (row['Mẫu đơn, tờ khai'] ?? '').replace(/\S+ma=$/, '')
  return { words: row['Tên giấy tờ'] ?? '', form, ...countsOf(row['Số lượng - bản chính'] ?? '') }
}

/** Bullets and numbers begin a paper; a line without one goes on with the paper above. */
function linesAsRows(cell: string): readonly PaperRow[] {
  const rows: string[] = []
  for (const line of cleanLines(cell)) {
    if (rows.length === 0 || /^(?:[-–•+*]|\d+[.)]|[a-zđ]\)|o\s)/u.test(line)) rows.push(line)
    else rows.push(`${rows.pop()} ${line}`)
  }
  return rows.map((words) => ({ words, form: '' }))
}

function plainChannel(cell: string | undefined, parsed: Readonly<Record<string, string>>): readonly ChannelDraft[] {
  const name = cleanCell(cell)
  const timeLimit = cleanCell(parsed['thoi_han'])
  const fee = [cleanCell(parsed['phi']), cleanCell(parsed['le_phi'])]
    .filter((words) => words && words !== 'Văn bản quy định lệ phí')
    .join('\n')
  if (!name && !timeLimit && !fee) return []
  return [{ kind: 'other', name: name || 'Hình thức nộp', ...unlessEmpty('timeLimit', timeLimit), ...unlessEmpty('fee', fee) }]
}

function channel(row: Readonly<Record<string, string>>): ChannelDraft {
  const name = cleanCell(row['Hình thức nộp']) || 'Hình thức khác'
  const fee = cleanCell((row['Phí, lệ phí'] ?? '').replace(/Xem chi tiết/gu, ''))
  return {
    ...{ kind: kindOfChannel(name), name },
    ...unlessEmpty('timeLimit', cleanCell(row['Thời hạn giải quyết'])),
    ...unlessEmpty('fee', /\d/.test(fee) || !/Đồng$/u.test(fee) ? fee : ''),
    ...unlessEmpty('note', cleanCell(row['Mô tả']))
  }
}

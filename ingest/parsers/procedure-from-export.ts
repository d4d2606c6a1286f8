import type { ChannelDraft, ProcedureDraft } from '../structure/procedure-draft.js'
import { cleanCell, cleanLines } from './clean-cell.js'
import { kindOfChannel } from './procedure-channels.js'
import { arrangeCases, type PaperRow } from './procedure-dossier.js'
import { readItems, readSteps } from './procedure-lists.js'
import { factsOf, levelsOf, type PortalRecord, relatedCodesOf, tableRows, unlessEmpty } from './procedure-record-fields.js'

/** A procedure from a Word export of the portal (`ChiTietTTHC_….doc`), whose tables came through as rows of cells. */
export function draftFromExport(record: PortalRecord): ProcedureDraft {
  const tables = record.parsed?.['tables']
  const extra = record.raw_extra ?? {}
  const code = cleanCell(record.ma_thu_tuc)
  const { steps, notes } = readSteps(record.trinh_tu ?? '')
  const dossier = arrangeCases(tableRows(tables, 'thanh_phan_ho_so').map(paperRow))
  const authority = cleanCell(record.co_quan_thuc_hien)
  return {
    code,
    name: cleanLines(record.ten).join(' '),
    aliases: [],
    field: cleanCell(record.linh_vuc),
    levels: levelsOf(record.cap_thuc_hien ?? ''),
    levelText: cleanCell(record.cap_thuc_hien),
    ...unlessEmpty('applicants', cleanCell(record.doi_tuong)),
    ...unlessEmpty('authority', authority || cleanCell(extra['cơ_quan_có_thẩm_quyền'])),
    ...unlessEmpty('filingPlace', cleanCell(extra['địa_chỉ_tiếp_nhận_hs'])),
    steps,
    channels: tableRows(tables, 'hinh_thuc_nop').map(channel),
    dossier: dossier.cases,
    conditions: readItems(cleanCell(record.yeu_cau_dieu_kien)),
    results: readItems(cleanCell(record.ket_qua)),
    legalBases: tableRows(tables, 'can_cu_phap_ly').map(legalBasis),
    relatedCodes: relatedCodesOf(record.trinh_tu ?? '', code),
    notes: [...dossier.notes, ...notes],
    facts: factsOf([
      ['Số quyết định', record.so_quyet_dinh],
      ['Loại thủ tục', extra['loai_thu_tuc']],
      ['Cơ quan có thẩm quyền', authority ? extra['cơ_quan_có_thẩm_quyền'] : ''],
      ['Cơ quan được ủy quyền', extra['cơ_quan_được_ủy_quyền']],
      ['Cơ quan phối hợp', extra['cơ_quan_phối_hợp']],
      ['Từ khóa', extra['từ_khóa']],
      ['Mô tả', extra['mô_tả']]
    ])
  }
}

/** The export's second and third columns are the form's file and the counts, whatever the crawler called them. */
function paperRow(row: Readonly<Record<string, string>>): PaperRow {
  const counts = row['ghi_chu'] ?? ''
  return { words: row['ten_giay_to'] ?? '', form: row['so_luong'] ?? '', ...countsOf(counts) }
}

/** Reads `Bản chính: 1 - Bản sao: 0`. */
export function countsOf(cell: string): Pick<PaperRow, 'originals' | 'copies'> {
  const originals = /bản chính\s*:\s*(\d+)/iu.exec(cell)?.[1]
  const copies = /bản sao\s*:\s*(\d+)/iu.exec(cell)?.[1]
  return { ...(originals ? { originals: Number(originals) } : {}), ...(copies ? { copies: Number(copies) } : {}) }
}

function channel(row: Readonly<Record<string, string>>): ChannelDraft {
  const name = cleanCell(row['hinh_thuc']) || 'Hình thức khác'
  return {
    ...{ kind: kindOfChannel(name), name },
    ...unlessEmpty('timeLimit', cleanCell(row['thoi_han_giai_quyet'])),
    ...unlessEmpty('fee', cleanCell(row['phi_le_phi'])),
    ...unlessEmpty('note', cleanCell(row['mo_ta']))
  }
}

function legalBasis(row: Readonly<Record<string, string>>): ProcedureDraft['legalBases'][number] {
  const dated = [row['ngay_ban_hanh'], row['co_quan_ban_hanh']].map(cleanCell).filter(Boolean).join(', ')
  const title = [cleanCell(row['trich_yeu']), dated && `(${dated})`].filter(Boolean).join(' ')
  return { documentNumber: cleanCell(row['so_ky_hieu']), ...unlessEmpty('title', title) }
}

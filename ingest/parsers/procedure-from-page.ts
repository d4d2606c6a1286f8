import type { ProcedureDraft } from '../structure/procedure-draft.js'
import { cleanCell, cleanLines } from './clean-cell.js'
import { readChannels } from './procedure-channels.js'
import { readDossier } from './procedure-dossier.js'
import { readLegalBases } from './procedure-legal-bases.js'
import { readItems, readResults, readSteps } from './procedure-lists.js'
import { type ProcedurePage, splitProcedurePage } from './procedure-page.js'
import { factsOf, levelsOf, type PortalRecord, relatedCodesOf, unlessEmpty } from './procedure-record-fields.js'

/** A procedure from a crawled page of the portal, split again at its labels; from the record's own fields where the page lacks its frame. */
export function draftFromPage(record: PortalRecord): ProcedureDraft {
  const page = splitProcedurePage(record.page_text ?? '') ?? pageOfFields(record)
  const code = cleanCell(record.ma_thu_tuc)
  const { steps, notes } = readSteps(page.steps)
  const dossier = readDossier(page.dossier)
  const carriedOutBy = cleanCell(page.carriedOutBy)
  const decidedBy = cleanCell(page.decidedBy)
  const authority = carriedOutBy || decidedBy
  return {
    code,
    name: cleanLines(record.ten).join(' '),
    aliases: [],
    field: cleanCell(record.linh_vuc),
    levels: levelsOf(record.cap_thuc_hien ?? ''),
    levelText: cleanCell(record.cap_thuc_hien),
    ...unlessEmpty('applicants', cleanCell(record.doi_tuong)),
    ...unlessEmpty('authority', authority),
    ...unlessEmpty('filingPlace', cleanCell(page.filingPlace)),
    steps,
    channels: readChannels(page.channels.trim()),
    dossier: dossier.cases,
    conditions: readItems(cleanCell(page.conditions)),
    results: readResults(page.results),
    legalBases: readLegalBases(cleanCell(page.legalBases) && page.legalBases),
    relatedCodes: relatedCodesOf(`${page.steps} ${page.dossier} ${page.related}`, code),
    notes: [...dossier.notes, ...notes],
    facts: factsOf([
      ['Số quyết định', record.so_quyet_dinh],
      ['Loại thủ tục', record.raw_extra?.['loai_thu_tuc']],
      ['Cơ quan có thẩm quyền', decidedBy === authority ? '' : decidedBy],
      ['Cơ quan được ủy quyền', page.delegate],
      ['Cơ quan phối hợp', page.partners],
      ['Thủ tục hành chính liên quan', page.related]
    ])
  }
}

function pageOfFields(record: PortalRecord): ProcedurePage {
  const extra = record.raw_extra ?? {}
  return {
    decidedBy: extra['co_quan_co_tham_quyen'] ?? '',
    filingPlace: extra['dia_chi_tiep_nhan'] ?? '',
    delegate: extra['co_quan_duoc_uy_quyen'] ?? '',
    partners: extra['co_quan_phoi_hop'] ?? '',
    related: extra['thu_tuc_lien_quan'] ?? '',
    steps: record.trinh_tu ?? '',
    channels: (record.cach_thuc ?? '').replace('Hình thức nộpThời gianPhí, lệ phíMô tả', ''),
    dossier: record.thanh_phan_ho_so ?? '',
    legalBases: (record.can_cu_phap_ly ?? '').replace('Tên văn bản pháp lýMã văn bản', ''),
    carriedOutBy: record.co_quan_thuc_hien ?? '',
    conditions: record.yeu_cau_dieu_kien ?? '',
    results: record.ket_qua ?? ''
  }
}

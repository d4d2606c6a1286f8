import type { AdministrativeLevel } from '../../knowledge/index.js'
import { cleanCell } from './clean-cell.js'

/** The fields of a procedure record as crawled; every one may be missing. */
export interface PortalRecord {
  readonly id?: string
  readonly ma_thu_tuc?: string
  readonly ten: string
  readonly linh_vuc?: string
  readonly cap_thuc_hien?: string
  readonly doi_tuong?: string
  readonly so_quyet_dinh?: string
  readonly co_quan_thuc_hien?: string
  readonly trinh_tu?: string
  readonly cach_thuc?: string
  readonly thanh_phan_ho_so?: string
  readonly can_cu_phap_ly?: string
  readonly yeu_cau_dieu_kien?: string
  readonly ket_qua?: string
  readonly url?: string
  readonly page_text?: string
  readonly parsed?: Readonly<Record<string, unknown>>
  readonly source?: { readonly snapshot?: string }
  readonly raw_extra?: Readonly<Record<string, string>>
}

/** Whether a value has the shape of a procedure record: a name, and text wherever text is read. */
export function isRecord(value: unknown): value is PortalRecord {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return typeof fields['ten'] === 'string' && TEXT_FIELDS.every((field) => fields[field] === undefined || typeof fields[field] === 'string')
}

const TEXT_FIELDS = [
  ...['id', 'ma_thu_tuc', 'linh_vuc', 'cap_thuc_hien', 'doi_tuong', 'so_quyet_dinh', 'co_quan_thuc_hien', 'trinh_tu', 'cach_thuc'],
  ...['thanh_phan_ho_so', 'can_cu_phap_ly', 'yeu_cau_dieu_kien', 'ket_qua', 'url', 'page_text']
]

/** Rows of one of the record's tables, each a map of printed cells; empty when there is none. */
export function tableRows(tables: unknown, name: string): readonly Readonly<Record<string, string>>[] {
  const rows = typeof tables === 'object' && tables !== null ? (tables as Record<string, unknown>)[name] : undefined
  if (!Array.isArray(rows)) return []
  return rows.filter((row): row is Record<string, string> => typeof row === 'object' && row !== null)
}

const LEVELS: readonly (readonly [RegExp, AdministrativeLevel])[] = [
  [/cấp bộ|trung ương/iu, 'ministry'],
  [/cấp tỉnh/iu, 'province'],
  [/cấp xã/iu, 'commune'],
  [/cơ quan khác|cấp huyện/iu, 'other']
]

/** Administrative levels named in `Cấp bộ, Cấp tỉnh`. */
export function levelsOf(text: string): readonly AdministrativeLevel[] {
  return LEVELS.filter(([pattern]) => pattern.test(text)).map(([, level]) => level)
}

/** Codes of other procedures named in a text. */
export function relatedCodesOf(text: string, own: string): readonly string[] {
  return [...new Set(text.match(/(?<![\d.])\d\.\d{6}(?![\d.]*\d)/g) ?? [])].filter((code) => code !== own)
}

/** Facts of the head that say something. */
export function factsOf(pairs: readonly (readonly [string, string | undefined])[]): readonly (readonly [string, string])[] {
  return pairs.map(([label, value]) => [label, cleanCell(value)] as const).filter(([, value]) => value)
}

/** The property, unless empty. */
export function unlessEmpty<Key extends string>(key: Key, value: string): { readonly [key in Key]?: string } {
  return value ? ({ [key]: value } as { readonly [key in Key]?: string }) : {}
}

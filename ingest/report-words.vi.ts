import { basename } from 'node:path'
import type { BuildProgress, RebuildReason } from '../knowledge/index.js'
import type { FileProgress } from './ingest-context.js'
import type { IngestRemark } from './ingest-outcome.js'
import type { FileCounts, FileReport, IngestReport, ProposeCounts, PublishOutcome, RecordRemark } from './ingest-report.js'
import { FORMAT_NAMES } from './messages.vi.js'

/** Remarks shown under a file; the rest stands in the quarantine record. */
const REMARKS_SHOWN = 5

const number = new Intl.NumberFormat('vi-VN')
const count = (value: number, of: string) => `${number.format(value)} ${of}`

/** One line while a file is being read: how much, how fast, how long still. Not every parser can tell how far it is. */
export function wordsOfProgress(name: string, { bytesRead, bytes, documents }: FileProgress, elapsedMs: number): string {
  const share = bytes === 0 ? 1 : bytesRead / bytes
  const perSecond = Math.round((documents * 1000) / Math.max(elapsedMs, 1))
  const rate = perSecond > 0 ? ` · ${count(perSecond, 'văn bản/giây')}` : ''
  const left = share > 0 && share < 1 ? ` · còn khoảng ${durationWords((elapsedMs * (1 - share)) / share)}` : ''
  return `${name} · ${share < 1 ? 'đang đọc' : 'đang ghi vào kho'} · ${count(documents, 'văn bản')}${rate}${left}`
}

/** How many of the files of a run are done, and how long the others may take. */
export function wordsOfRun(done: number, files: number, elapsedMs: number): string {
  const left = done > 0 && done < files ? `, còn khoảng ${durationWords((elapsedMs * (files - done)) / done)}` : ''
  return ` · xong ${number.format(done)}/${count(files, 'tệp')}${left}`
}

const BUILD_STAGES: Readonly<Record<BuildProgress['stage'], string>> = {
  reading: 'đang đọc văn bản',
  indexing: 'đang lập chỉ mục',
  vectors: 'đang dựng chỉ mục vectơ',
  writing: 'đang ghi chỉ mục',
  done: 'xong'
}

/** One line while a generation is being built. */
export function wordsOfBuild({ stage, documents }: BuildProgress, total: number, elapsedMs: number): string {
  const share = total === 0 ? 1 : documents / total
  const left = stage === 'reading' && share > 0 && share < 1 ? ` · còn khoảng ${durationWords((elapsedMs * (1 - share)) / share)}` : ''
  return `xuất bản · ${BUILD_STAGES[stage]} · ${number.format(documents)}/${count(total, 'văn bản')}${left}`
}

/** What became of one file, and why, as lines. */
export function linesOfFile(report: FileReport): string[] {
  const name = basename(report.path)
  switch (report.outcome) {
    case 'unreadable':
      return [`✗ ${name}: ${remarkWords(report.reason)}`]
    case 'unchanged_file':
      return [`= ${name}: ${FORMAT_NAMES[report.format]}, không có gì mới (${wordsOfCounts(report)})`]
    case 'read':
      return [
        `✓ ${name}: ${FORMAT_NAMES[report.format]}, ${wordsOfProposed(report.proposed)}${withheld(report)}`,
        ...remarkLines('Chưa nhận', report.quarantined),
        ...(report.quarantined.length === 0 ? remarkLines('Lưu ý', report.warnings) : [])
      ]
  }
}

/** The last lines of a run. */
export function linesOfSummary({ files, publishing, elapsedMs }: IngestReport, dataDirectory: string): string[] {
  const of = (outcome: FileReport['outcome']) => files.filter((file) => file.outcome === outcome).length
  const withheldCount = files.reduce((sum, file) => sum + ('quarantinedCount' in file ? file.quarantinedCount : 0), 0) + of('unreadable')
  const parts = [
    of('read') > 0 && count(of('read'), 'tệp đã đọc'),
    of('unchanged_file') > 0 && count(of('unchanged_file'), 'tệp không đổi'),
    of('unreadable') > 0 && count(of('unreadable'), 'tệp không đọc được')
  ].filter(Boolean)
  return [
    ...(parts.length > 0 ? [`Tổng cộng: ${parts.join(', ')}; hết ${durationWords(elapsedMs)}.`] : []),
    ...(withheldCount > 0 ? [`Mục chưa nhận được ghi lại cùng lý do trong ${dataDirectory}/quarantine; tệp gốc vẫn được giữ.`] : []),
    ...(publishing ? [wordsOfPublishing(publishing)] : files.length > 0 ? [NOT_PUBLISHED] : [])
  ]
}

const NOT_PUBLISHED = 'Chưa xuất bản: nội dung mới chờ duyệt. Thêm --publish để đưa vào trả lời.'

/** Said after what was published; a first time needs no explanation. */
const WHY_REBUILT: Readonly<Record<RebuildReason, string>> = {
  first: '',
  other_program: ' Đã lập lại toàn bộ chỉ mục vì chương trình đã đổi cách lập chỉ mục từ lần xuất bản trước.',
  other_embedding: ' Đã lập lại toàn bộ chỉ mục vì mô hình vectơ đã đổi từ lần xuất bản trước.',
  damaged: ' Đã lập lại toàn bộ chỉ mục vì có tệp của thế hệ trước bị thiếu hoặc hỏng.',
  many_changes: ' Đã lập lại toàn bộ chỉ mục vì có nhiều văn bản thay đổi.'
}

/** What publishing did, in one sentence. */
export function wordsOfPublishing(publishing: PublishOutcome): string {
  switch (publishing.outcome) {
    case 'published':
      return `Đã xuất bản thế hệ ${publishing.generation}: ${count(publishing.documents, 'văn bản')}, ${count(publishing.passages, 'đoạn')} (${count(publishing.changed, 'văn bản thay đổi')}).${publishing.rebuilt ? WHY_REBUILT[publishing.rebuilt] : ''}`
    case 'up_to_date':
      return `Không có gì để xuất bản: thế hệ ${publishing.generation} đã là mới nhất.`
    case 'nothing_to_publish':
      return 'Kho tri thức trống, chưa có gì để xuất bản.'
    case 'busy':
      return 'Không xuất bản được: một tiến trình khác đang xuất bản. Hãy thử lại sau ít phút.'
  }
}

/** `3 phút 20 giây`. */
export function durationWords(elapsedMs: number): string {
  const seconds = Math.max(1, Math.round(elapsedMs / 1000))
  if (seconds < 60) return `${seconds} giây`
  return [`${Math.floor(seconds / 60)} phút`, seconds % 60 > 0 && `${seconds % 60} giây`].filter(Boolean).join(' ')
}

function wordsOfProposed({ created, revised, unchanged, older }: ProposeCounts): string {
  const parts = [
    created > 0 && `${number.format(created)} mới`,
    revised > 0 && `${number.format(revised)} có bản mới hơn`,
    unchanged > 0 && `${number.format(unchanged)} không đổi`,
    older > 0 && `${number.format(older)} cũ hơn bản đã có (chỉ lưu lịch sử)`
  ].filter(Boolean)
  return `${count(created + revised + unchanged + older, 'văn bản')}: ${parts.join(', ')}`
}

function wordsOfCounts(counts: FileCounts): string {
  return `${count(counts.documents, 'văn bản')}${withheld(counts)}`
}

function withheld({ quarantinedCount, warningCount }: FileCounts): string {
  return [
    quarantinedCount > 0 ? `; ${count(quarantinedCount, 'mục chưa nhận')}` : '',
    warningCount > 0 ? `; ${count(warningCount, 'lưu ý')}` : ''
  ].join('')
}

function remarkLines(heading: string, remarks: readonly RecordRemark[]): string[] {
  const shown = remarks.slice(0, REMARKS_SHOWN).map((remark) => `    ${heading}: ${shortened(remark.name)} – ${remarkWords(remark)}`)
  return remarks.length > REMARKS_SHOWN ? [...shown, `    … và ${count(remarks.length - REMARKS_SHOWN, 'mục nữa')}`] : shown
}

function remarkWords({ message, place, excerpt }: IngestRemark): string {
  return [message, place && `(${place})`, excerpt && `“${excerpt}”`].filter(Boolean).join(' ')
}

const shortened = (name: string) => (name.length > 90 ? `${name.slice(0, 89)}…` : name)

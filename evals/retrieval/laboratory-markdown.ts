import { brierScore, calibrationError, type Estimate } from '../../server/answering/index.js'
import { decimal } from '../report/words-of-numbers.js'
import type { LaboratoryReport, RankRow, StatedConfidence, TypedRows } from './laboratory-report.js'
import { CAUSE_WORDS, TYPING_WORDS } from './retrieval-words.vi.js'

const HEAD =
  '| | câu | R@1 | R@3 | R@5 | R@10 | R@100 | MRR@10 | NDCG@10 (95 %) | so với dòng đầu (95 %) |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'

/** The whole run as Markdown, tables in the order of the report. */
export function markdownOfLaboratory(report: LaboratoryReport): string {
  return `${[
    ...headOf(report),
    ...[...report.laws, ...report.procedures].flatMap(typedTable),
    '## Câu hỏi luật không ai đọc (trọng số đã ghi trong kho)',
    table(report.unreadLaws),
    '## Song song trong cùng lần chạy',
    sideBySide(report),
    '## Bỏ từng phần · điều luật (học lại trọng số, xếp hạng giữa các điều)',
    table(report.lawAblation),
    '## Bỏ từng phần · thủ tục',
    table(report.procedureAblation),
    '## Thời gian và bộ nhớ',
    times(report),
    '## Độ tin cậy của kết quả đầu',
    confidence(report),
    '## Câu hỏi luật hỏng (không có đáp án trong mười kết quả đầu)',
    ...failures(report),
    '## Mất bao lâu',
    Object.entries(report.tookSeconds)
      .map(([name, seconds]) => `${name} ${decimal(seconds, 0)} s`)
      .join(' · ')
  ].join('\n\n')}\n`
}

function headOf({ startedAt, commit, machine, command, generation, notes, every }: LaboratoryReport): string[] {
  const { number, documents, passages } = generation
  const sampled = every > 1 ? ` Mỗi ${every} câu hỏi một câu.` : ''
  return [
    '# Phòng thí nghiệm tìm kiếm',
    `\`${command}\` · ${startedAt} · ${commit} · ${machine} · thế hệ ${number}: ${documents} văn bản, ${passages} đoạn.${sampled}`,
    notes.map((note) => `- ${note}`).join('\n')
  ]
}

function typedTable({ title, rows }: TypedRows): string[] {
  const named = rows.map((row) => ({ ...row, name: TYPING_WORDS[row.typing] }))
  const changed = rows.flatMap(({ typing, changed }) =>
    changed ? [`${TYPING_WORDS[typing]}: ${changed.questions} câu đổi, ${signed(changed.difference)}`] : []
  )
  return [`## ${title}`, table(named), ...(changed.length > 0 ? [`Riêng những câu thật sự đổi: ${changed.join('; ')}.`] : [])]
}

function table(rows: readonly RankRow[]): string {
  return [HEAD, ...rows.map(lineOf)].join('\n')
}

function lineOf({ name, measures, difference }: RankRow): string {
  const { questions, r1, r3, r5, r10, r100, mrr10, ndcg10 } = measures
  const cells = [r1, r3, r5, r10, r100, mrr10].map(({ mean }) => short(mean))
  return `| ${name} | ${questions} | ${cells.join(' | ')} | ${short(ndcg10.mean)} (${short(ndcg10.low)}–${short(ndcg10.high)}) | ${difference ? signed(difference) : ''} |`
}

function sideBySide({ sideBySide: rows }: LaboratoryReport): string {
  const lines = rows.map(
    ({ name, measures: { questions, r1, r10, r100, ndcg10 }, p50Ms }) =>
      `| ${name} | ${questions} | ${short(r1.mean)} | ${short(r10.mean)} | ${short(r100.mean)} | ${short(ndcg10.mean)} (${short(ndcg10.low)}–${short(ndcg10.high)}) | ${decimal(p50Ms, 1)} |`
  )
  return [
    '| | câu | R@1 | R@10 | R@100 | NDCG@10 (95 %) | p50 ms (100 kết quả) |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines
  ].join('\n')
}

function times({ times: rows, memory }: LaboratoryReport): string {
  const { beforeMb, openMb, searchedMb, openMs } = memory
  const lines = rows.map(
    ({ name, count, p50Ms, p95Ms, p99Ms }) => `| ${name} | ${count} | ${decimal(p50Ms, 1)} | ${decimal(p95Ms, 1)} | ${decimal(p99Ms, 1)} |`
  )
  const resident = `Bộ nhớ thường trú: ${decimal(beforeMb, 0)} MB trước khi mở, ${decimal(openMb, 0)} MB khi mở xong (${decimal(openMs, 0)} ms), ${decimal(searchedMb, 0)} MB sau khi tìm.`
  return ['| | câu | p50 ms | p95 ms | p99 ms |', '| --- | --- | --- | --- | --- |', ...lines, '', resident].join('\n')
}

function confidence({ confidence: { laws, procedures } }: LaboratoryReport): string {
  const line = (name: string, stated: readonly StatedConfidence[]) =>
    `| ${name} | ${stated.length} | ${short(calibrationError(stated) ?? 0)} | ${short(brierScore(stated) ?? 0)} |`
  return [
    '| | kết quả | sai lệch hiệu chỉnh (ECE) | Brier |',
    '| --- | --- | --- | --- |',
    line('điều luật, một nửa không có đáp án', laws),
    line('thủ tục', procedures)
  ].join('\n')
}

function failures({ failures: worst, failureCounts }: LaboratoryReport): string[] {
  const counts = Object.entries(failureCounts).map(([cause, count]) => `${CAUSE_WORDS[cause as keyof typeof CAUSE_WORDS]}: ${count}`)
  const lines = worst.map(
    ({ id, cause, rank, gold, first, wordsInGold, wordsInFirst, sameDocument, confidence: stated }) =>
      `| ${id} | ${CAUSE_WORDS[cause]} | ${rank ?? '–'} | ${gold.join(', ')} | ${first}${sameDocument ? ' (cùng văn bản)' : ''} | ${short(wordsInGold)} | ${short(wordsInFirst)} | ${short(stated)} |`
  )
  return [
    `${counts.join(' · ')}.`,
    [
      '| câu | nguyên nhân | hạng | phải có | đứng đầu | từ có trong đáp án | từ có trong kết quả đầu | tự tin |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      ...lines
    ].join('\n')
  ]
}

function short(share: number): string {
  return decimal(share, 3)
}

function signed({ mean, low, high }: Estimate): string {
  const one = (value: number) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 3)}`
  return `${one(mean)} (${one(low)} … ${one(high)})`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ANSWER_CHANGE_WORDS, changeOf, unfoldedTexts } from '../../server/answering/index.js'
import { complaintInWords, EVAL_WORDS, MEASURE_WORDS, SLICE_WORDS, TASK_WORDS } from '../eval-words.vi.js'
import { type Baseline, passBits } from '../gate/baseline.js'
import { recordsIn } from '../run/generate.js'
import type { AnswerCase, AnswerOutput } from '../tasks/answers-probe.js'
import { recordedAnswer } from '../tasks/answers-tasks.js'
import type { ProbeRecord } from '../tasks/eval-task.js'
import type { EvalReport } from './eval-report.js'
import { intervalChart, reliabilityChart } from './svg-charts.js'
import { decimal, escapeHtml, inPercent, intervalOf } from './words-of-numbers.js'

/** What the page shows beside the scores. */
export interface PageSources {
  readonly records: ReadonlyMap<string, readonly ProbeRecord[]>
  /** `answers.jsonl` of the run it is compared with, for "before". */
  readonly beforeFile?: string
  readonly baseline?: Baseline
}

/** Longest texts kept in the page, in characters; shorter when there are many questions, so that the page stays below 3 MB. */
const SHOWN_CHARACTERS = 1_100
const QUOTE_CHARACTERS = 180
const LABEL_CHARACTERS = 120
const ALL_CHARACTERS = 450_000
/** Cases of other tasks that are listed when they failed. */
const MOST_FAULTS = 60

/** The report as one page that opens from disk without a network: scores, charts, every question with its answer, filters. */
export function htmlOfReport(report: EvalReport, sources: PageSources): string {
  const { configuration, tasks, gate } = report
  const script = readFileSync(join(import.meta.dirname, 'report-page.js'), 'utf8')
  const style = readFileSync(join(import.meta.dirname, 'report-page.css'), 'utf8')
  const { generation } = configuration
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kết quả đo ${escapeHtml(configuration.run)} · Trợ Lý Công</title><style>${style}</style></head><body>
<header><h1>Kết quả đo chất lượng</h1>
<p>Lần chạy <b>${escapeHtml(configuration.run)}</b>, mã nguồn <code>${escapeHtml(configuration.commit)}</code>, thế hệ tri thức ${generation.number} (${generation.documents} văn bản, ${generation.passages} đoạn), hạt giống ${configuration.seed}, ${escapeHtml(configuration.startedAt)}. ${escapeHtml(configuration.machine)}.${report.against ? ` So với: ${escapeHtml(report.against)}.` : ''}</p>
<div class="verdict ${gate.green ? 'green' : 'red'}"><p>${gate.green ? EVAL_WORDS.green : EVAL_WORDS.red(gate.complaints.length)}</p>${
    gate.green ? '' : `<ul>${gate.complaints.map((one) => `<li>${escapeHtml(complaintInWords(one))}</li>`).join('')}</ul>`
  }</div></header><main>
<section><h2 id="scores">Điểm</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="scores"><table><thead><tr><th scope="col">Nhiệm vụ</th><th scope="col">Thước đo</th><th scope="col">Điểm</th><th scope="col">Khoảng 95 %</th><th scope="col">n</th><th scope="col">So với mốc</th></tr></thead><tbody>${tasks.map((task) => scoreRows(task, report)).join('')}</tbody></table></div></section>
<section aria-labelledby="charts"><h2 id="charts">Theo nhóm</h2>${tasks.map(charts).join('')}</section>
<section aria-labelledby="faults"><h2 id="faults">Chỗ sai của các nhiệm vụ khác</h2>${tasks.map(faultList).join('')}</section>
<section aria-labelledby="questions"><h2 id="questions">Từng câu hỏi</h2>${filters(report)}
<p id="count" role="status"></p>${questions(report, sources)}</section>
</main><script>${script}</script></body></html>
`
}

function scoreRows(task: EvalReport['tasks'][number], { gate }: EvalReport): string {
  const comparison = gate.comparisons[task.name]
  const change = comparison
    ? `<span class="up">+${comparison.better.length}</span> <span class="down">−${comparison.worse.length}</span> (p = ${decimal(comparison.probability, 2)})`
    : ''
  const rows = Object.entries(task.measures).map(([measure, estimate]) => [
    MEASURE_WORDS[measure] ?? measure,
    inPercent(estimate.mean),
    intervalOf(estimate),
    String(estimate.count),
    measure === 'passed' ? change : ''
  ])
  if (task.calibration) {
    rows.push(['Brier', decimal(task.calibration.brier, 3), '', '', ''])
    rows.push(['lệch tự tin', decimal(task.calibration.error, 3), '', '', ''])
  }
  for (const [name, { p50, p95 }] of Object.entries(task.amounts))
    rows.push([MEASURE_WORDS[name] ?? name, `p50 ${decimal(p50, 1)}`, `p95 ${decimal(p95, 1)}`, String(task.cases), ''])
  return rows
    .map(
      (cells, at) =>
        `<tr><th scope="row">${at === 0 ? TASK_WORDS[task.name] : `<span class="again">${TASK_WORDS[task.name]}</span>`}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    )
    .join('')
}

function charts({ name, slices, calibration }: EvalReport['tasks'][number]): string {
  const parts = Object.entries(slices).flatMap(([key, values]) => {
    const rows = Object.entries(values).flatMap(([value, { passed }]) => (passed ? [{ label: value, estimate: passed }] : []))
    return rows.length < 2 ? [] : [intervalChart(`${TASK_WORDS[name]}: đạt theo ${SLICE_WORDS[key] ?? key}`, rows)]
  })
  if (calibration) parts.push(reliabilityChart(`${TASK_WORDS[name]}: tự tin và đúng`, calibration.bins))
  return parts.length === 0 ? '' : `<details><summary>${TASK_WORDS[name]}</summary><div class="charts">${parts.join('')}</div></details>`
}

function faultList({ name, scores }: EvalReport['tasks'][number]): string {
  if (['answers', 'conversations', 'refusals', 'routing', 'citations'].includes(name)) return ''
  const faulty = scores.filter(({ faults }) => faults.length > 0)
  if (faulty.length === 0) return ''
  const items = faulty
    .slice(0, MOST_FAULTS)
    .map(({ id, faults }) => `<li><b>${escapeHtml(id)}</b> ${escapeHtml(faults.join('; ').slice(0, 300))}</li>`)
  const more = faulty.length > MOST_FAULTS ? `<p>… và ${faulty.length - MOST_FAULTS} chỗ nữa trong report.json.</p>` : ''
  return `<details><summary>${TASK_WORDS[name]}: ${faulty.length}</summary><ul>${items.join('')}</ul>${more}</details>`
}

const FILTER_KEYS = ['set', 'style', 'intent', 'audience', 'expected', 'topic'] as const

function filters({ tasks }: EvalReport): string {
  const all = tasks.flatMap(({ scores }) => scores)
  const selects = FILTER_KEYS.map((key) => {
    const values = [...new Set(all.flatMap(({ slices }) => slices[key] ?? []))].sort()
    return `<label>${SLICE_WORDS[key]}<select data-filter="${key}"><option value="">tất cả</option>${values.map((value) => `<option>${escapeHtml(value)}</option>`).join('')}</select></label>`
  })
  return `<form class="filters">${selects.join('')}<label>kết quả<select data-filter="result"><option value="">tất cả</option><option value="1">đạt</option><option value="0">không đạt</option></select></label><label>so với mốc<select data-filter="change"><option value="">tất cả</option><option value="better">tốt hơn</option><option value="worse">kém hơn</option></select></label><label>có chữ<input type="search" data-search></label></form>`
}

function questions({ tasks }: EvalReport, { records, beforeFile, baseline }: PageSources): string {
  const before = beforeFile ? recordsIn(beforeFile) : new Map<string, ProbeRecord>()
  const judged = tasks.filter(({ name }) => ['answers', 'conversations', 'refusals'].includes(name))
  const scores = new Map(judged.flatMap(({ name, scores: all }) => all.map((score) => [score.id, { name, score }] as const)))
  const bits = new Map(baseline ? judged.flatMap(({ name }) => [...passBits(baseline, name)]) : [])
  const answers = records.get('answers') ?? []
  const room = Math.min(1, ALL_CHARACTERS / Math.max(1, answers.length * SHOWN_CHARACTERS))
  return answers
    .map((record) => {
      const { case: one, output } = record as ProbeRecord<AnswerCase, AnswerOutput>
      const found = scores.get(one.id)
      if (!found) return ''
      const verdict = found.score.measures['passed']
      const passed = verdict === 1
      const [mark, word] = verdict === undefined ? ['small', 'không có đáp án'] : passed ? ['up', 'đạt'] : ['down', 'không đạt']
      const earlier = bits.get(one.id)
      const change = earlier === undefined || verdict === undefined || earlier === verdict ? 'same' : passed ? 'better' : 'worse'
      const data = Object.entries({ ...one.slices, result: verdict === undefined ? '' : passed ? '1' : '0', change }).map(
        ([key, value]) => `data-${key}="${escapeHtml(value)}"`
      )
      const { question } = one
      return `<details class="question" ${data.join(' ')}><summary><span class="${mark}">${word}</span> <b>${escapeHtml(one.id)}</b> ${escapeHtml(question.question)}${change === 'same' ? '' : ` <i>(${change === 'better' ? 'tốt hơn mốc' : 'kém hơn mốc'})</i>`}</summary>${
        question.history.length > 0 ? `<p class="small">Trước đó: ${escapeHtml(question.history.join(' → '))}</p>` : ''
      }${found.score.faults.length > 0 ? `<p class="down">${escapeHtml(found.score.faults.join('; '))}</p>` : ''}${answerPart(output, room)}${beforePart(before.get(one.id), record, room)}${ledgerPart(output)}</details>`
    })
    .join('')
}

function answerPart({ answer }: AnswerOutput, room: number): string {
  const citations = answer.citations.map(
    ({ label, quote }) =>
      `<li>${escapeHtml(clip(label, LABEL_CHARACTERS))}: <q>${escapeHtml(clip(quote, QUOTE_CHARACTERS * room))}</q></li>`
  )
  const notices = answer.notices
    .filter(({ kind }) => kind !== 'ai_disclosure')
    .map(({ text }) => `<p class="small">${escapeHtml(text)}</p>`)
  return `<p class="small">${escapeHtml(answer.status)}${answer.procedure ? ` · ${escapeHtml(answer.procedure.code)} ${escapeHtml(answer.procedure.name)}` : ''}</p><pre>${escapeHtml(clip(unfoldedTexts(answer.blocks).join('\n'), SHOWN_CHARACTERS * room))}</pre>${notices.join('')}<ol>${citations.slice(0, Math.ceil(8 * room)).join('')}</ol>`
}

function beforePart(before: ProbeRecord | undefined, after: ProbeRecord, room: number): string {
  if (!before) return ''
  const [was, is] = [before, after].map((one) => recordedOf(one as ProbeRecord<AnswerCase, AnswerOutput>))
  const { answer } = before.output as AnswerOutput
  return `<p class="small"><b>Lần trước</b> (${ANSWER_CHANGE_WORDS[changeOf(was!, is!)]}): ${escapeHtml(answer.status)}</p><pre>${escapeHtml(clip(unfoldedTexts(answer.blocks).join('\n'), (SHOWN_CHARACTERS / 2) * room))}</pre>`
}

function recordedOf({ case: one, output }: ProbeRecord<AnswerCase, AnswerOutput>) {
  return recordedAnswer(one.id, one.question, output)
}

function ledgerPart({ understoodAs, candidates }: AnswerOutput): string {
  const found = candidates.slice(0, 3).map(({ documentId, confidence }) => `${escapeHtml(documentId)} (${decimal(confidence, 2)})`)
  return `<p class="small">Hiểu là: ${escapeHtml(understoodAs)}. Tìm thấy: ${found.join(', ') || 'không gì'}.</p>`
}

function clip(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.floor(characters))}…`
}

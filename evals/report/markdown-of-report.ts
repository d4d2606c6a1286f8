import { complaintInWords, EVAL_WORDS, MEASURE_WORDS, SLICE_WORDS, TASK_WORDS } from '../eval-words.vi.js'
import type { EvalReport } from './eval-report.js'
import { decimal, inPercent, intervalOf } from './words-of-numbers.js'

/** The report as Markdown: verdict, scores, slices of what counts as passed, what got better and worse. */
export function markdownOfReport(report: EvalReport): string {
  const { configuration, tasks, gate } = report
  const head = [
    `# Kết quả đo ${configuration.run}`,
    '',
    `Mã nguồn \`${configuration.commit}\`, thế hệ tri thức ${configuration.generation.number} (${configuration.generation.documents} văn bản, ${configuration.generation.passages} đoạn), hạt giống ${configuration.seed}, ${configuration.startedAt}, ${configuration.machine}.`,
    '',
    gate.green ? EVAL_WORDS.green : EVAL_WORDS.red(gate.complaints.length),
    ...gate.complaints.map((complaint) => `- ${complaintInWords(complaint)}`),
    '',
    '| Nhiệm vụ | Thước đo | Điểm | Khoảng 95 % | n |',
    '| --- | --- | ---: | ---: | ---: |'
  ]
  const scores = tasks.flatMap(({ name, measures, calibration, amounts }) => [
    ...Object.entries(measures).map(
      ([measure, estimate]) =>
        `| ${TASK_WORDS[name]} | ${MEASURE_WORDS[measure] ?? measure} | ${inPercent(estimate.mean)} | ${intervalOf(estimate)} | ${estimate.count} |`
    ),
    ...(calibration
      ? [
          `| ${TASK_WORDS[name]} | Brier | ${decimal(calibration.brier, 3)} | | |`,
          `| ${TASK_WORDS[name]} | lệch tự tin | ${decimal(calibration.error, 3)} | | |`
        ]
      : []),
    ...Object.entries(amounts).map(
      ([amount, { p50, p95 }]) =>
        `| ${TASK_WORDS[name]} | ${MEASURE_WORDS[amount] ?? amount} | ${decimal(p50, 1)} | p95 ${decimal(p95, 1)} | |`
    )
  ])
  const slices = tasks.flatMap(({ name, slices: bySlice }) => {
    const lines = Object.entries(bySlice).flatMap(([key, values]) =>
      Object.entries(values).flatMap(([value, { passed }]) =>
        passed ? [`| ${SLICE_WORDS[key] ?? key} | ${value} | ${inPercent(passed.mean)} | ${intervalOf(passed)} | ${passed.count} |`] : []
      )
    )
    return lines.length === 0
      ? []
      : [
          '',
          `## ${TASK_WORDS[name]} theo nhóm`,
          '',
          '| Nhóm | Giá trị | Đạt | Khoảng 95 % | n |',
          '| --- | --- | ---: | ---: | ---: |',
          ...lines
        ]
  })
  const changes = Object.entries(gate.comparisons).flatMap(([name, { better, worse, probability }]) =>
    better.length + worse.length === 0
      ? []
      : [
          `- **${TASK_WORDS[name as keyof typeof TASK_WORDS] ?? name}** (p = ${decimal(probability, 3)}): tốt hơn ${better.join(', ') || '–'}; kém hơn ${worse.join(', ') || '–'}`
        ]
  )
  return `${[...head, ...scores, ...slices, ...(changes.length > 0 ? ['', '## So với mốc', '', ...changes] : [])].join('\n')}\n`
}

import { type Estimate, reliabilityBins } from '../../server/answering/index.js'
import { decimal, escapeHtml } from '../report/words-of-numbers.js'
import type { LaboratoryReport, RankRow, StatedConfidence } from './laboratory-report.js'
import { TYPING_WORDS } from './retrieval-words.vi.js'

const WIDTH = 760
const LEFT = 380
const ROW = 24
const STYLE =
  'text{font:13px sans-serif;fill:#1f2933}rect{fill:#2f6db5}path{stroke:#1f2933;fill:none;stroke-width:1.5}circle{fill:#2f6db5;fill-opacity:.75}.dotted{stroke-dasharray:4 4;stroke:#8a94a0}.loss{fill:#b5482f}'

/** File names and standalone SVG of every chart of a run. */
export function chartsOf(report: LaboratoryReport): Readonly<Record<string, string>> {
  const typed = [...report.laws, ...report.procedures].filter(({ rows }) => rows.length > 1)
  const typings = Object.fromEntries(
    typed.map(({ title, rows }, place) => [
      `typing-${place + 1}.svg`,
      barChart(
        `NDCG@10 · ${title}`,
        rows.map(({ typing, measures }) => ({ label: TYPING_WORDS[typing], estimate: measures.ndcg10 }))
      )
    ])
  )
  return {
    ...typings,
    'side-by-side.svg': barChart('NDCG@10 · song song', report.sideBySide.map(barOf)),
    'ablation-law.svg': barChart('NDCG@10 khi bỏ từng phần · điều luật', report.lawAblation.map(barOf)),
    'ablation-procedures.svg': barChart('NDCG@10 khi bỏ từng phần · thủ tục', report.procedureAblation.map(barOf)),
    'reliability-law.svg': reliability('Độ tin cậy · điều luật (một nửa không có đáp án)', report.confidence.laws),
    'reliability-procedures.svg': reliability('Độ tin cậy · thủ tục', report.confidence.procedures)
  }
}

function barOf({ name, measures }: RankRow) {
  return { label: name, estimate: measures.ndcg10 }
}

function barChart(title: string, rows: readonly { readonly label: string; readonly estimate: Estimate }[]): string {
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - 60)
  const bars = rows.map(({ label, estimate }, at) => {
    const y = 34 + at * ROW
    return `<text x="0" y="${y + 13}">${escapeHtml(label)}</text><rect x="${LEFT}" y="${y}" width="${(x(estimate.mean) - LEFT).toFixed(1)}" height="16"/><path d="M${x(estimate.low).toFixed(1)} ${y + 8}H${x(estimate.high).toFixed(1)}"/><text x="${WIDTH - 52}" y="${y + 13}">${decimal(estimate.mean, 3)}</text>`
  })
  return drawing(title, 40 + rows.length * ROW, bars.join(''))
}

/** Stated confidence against the share that came true; the dotted line is perfect, circles grow with the number of questions. */
function reliability(title: string, stated: readonly StatedConfidence[]): string {
  const size = 300
  const points = reliabilityBins(stated)
    .filter(({ count }) => count > 0)
    .map(
      ({ confidence = 0, right = 0, count }) =>
        `<circle cx="${(30 + confidence * size).toFixed(1)}" cy="${(40 + (1 - right) * size).toFixed(1)}" r="${(3 + Math.sqrt(count) / 2).toFixed(1)}"/>`
    )
  const axes = `<path class="dotted" d="M30 ${size + 40}L${size + 30} 40"/><path d="M30 40V${size + 40}H${size + 30}"/><text x="30" y="${size + 60}">tự tin → (dọc: đúng)</text>`
  return drawing(title, size + 70, axes + points.join(''))
}

function drawing(title: string, height: number, inner: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escapeHtml(title)}"><style>${STYLE}</style><rect width="${WIDTH}" height="${height}" style="fill:#fff"/><text x="0" y="18" style="font-weight:bold">${escapeHtml(title)}</text>${inner}</svg>\n`
}

import type { Estimate, ReliabilityBin } from '../../server/answering/index.js'
import { escapeHtml, inPercent, intervalOf } from './words-of-numbers.js'

const ROW = 26
const LEFT = 150
const WIDTH = 360

/** Means as bars, their 95 % intervals as whiskers. */
export function intervalChart(title: string, rows: readonly { readonly label: string; readonly estimate: Estimate }[]): string {
  const x = (share: number) => LEFT + share * (WIDTH - LEFT - 50)
  const bars = rows.map(({ label, estimate }, at) => {
    const y = at * ROW + 6
    return `<text x="0" y="${y + 12}">${escapeHtml(label.length > 20 ? `${label.slice(0, 19)}…` : label)} (${estimate.count})</text><rect x="${LEFT}" y="${y}" width="${(x(estimate.mean) - LEFT).toFixed(1)}" height="14"/><path d="M${x(estimate.low).toFixed(1)} ${y + 7}H${x(estimate.high).toFixed(1)}"/><text x="${WIDTH - 46}" y="${y + 12}">${inPercent(estimate.mean)}</text>`
  })
  const words = rows.map(({ label, estimate }) => `${label} ${inPercent(estimate.mean)} (${intervalOf(estimate)})`).join(', ')
  return figure(title, words, rows.length * ROW + 6, bars.join(''))
}

/** Stated confidence against the share that came true; the dotted line is perfect. */
export function reliabilityChart(title: string, bins: readonly ReliabilityBin[]): string {
  const size = 200
  const point = ({ confidence = 0, right = 0, count }: ReliabilityBin) =>
    `<circle cx="${(20 + confidence * size).toFixed(1)}" cy="${(10 + (1 - right) * size).toFixed(1)}" r="${Math.min(10, 2 + Math.sqrt(count)).toFixed(1)}"/>`
  const filled = bins.filter(({ count }) => count > 0)
  const words = filled.map(({ from, to, right = 0, count }) => `tự tin ${from}–${to}: đúng ${inPercent(right)} trong ${count}`).join(', ')
  const axes = `<path class="dotted" d="M20 ${size + 10}L${size + 20} 10"/><path d="M20 10V${size + 10}H${size + 20}"/><text x="60" y="${size + 26}">tự tin →</text>`
  return figure(title, words, size + 32, axes + filled.map(point).join(''))
}

function figure(title: string, words: string, height: number, inner: string): string {
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(`${title}: ${words}`)}">${inner}</svg></figure>`
}

import type { BenchResult, BenchRun, Growth, MeasureSummary, VariantResult } from '../bench-result.js'
import { wordsOfGrowth, wordsOfVerdict } from '../bench-words.vi.js'
import { machineInWords } from './markdown-of-run.js'
import { decimal, inWords } from './words-of-measures.js'

const WIDTH = 860
const LEFT = 330
const RIGHT = 190
const ROW = 24
const PLOT = WIDTH - LEFT - RIGHT
const GROWTH_HEIGHT = 260
/** Blue, orange, green, purple, told apart also by people who see colours otherwise (Okabe and Ito 2008). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9']

interface Panel {
  readonly height: number
  readonly inner: string
}

/** The run as one self-contained SVG: bars to p50 with marks at p95 and p99, ratios with their intervals, growth on logarithmic axes. */
export function chartOfRun(run: BenchRun): string {
  const panels = [titlePanel(run), ...run.results.flatMap(panelsOf)]
  const height = panels.reduce((sum, panel) => sum + panel.height, 10)
  let y = 0
  const placed = panels.map((panel) => {
    const group = `<g transform="translate(0 ${y})">${panel.inner}</g>`
    y += panel.height
    return group
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" role="img" lang="vi">
<title>${escaped(run.run)}</title>
<style>text{font:13px system-ui,sans-serif;fill:#222}.head{font-weight:600;font-size:15px}.small{font-size:11px;fill:#555}</style>
<rect width="100%" height="100%" fill="#fff"/>
${placed.join('\n')}
</svg>
`
}

function titlePanel({ run, machine }: BenchRun): Panel {
  return { height: 50, inner: `${text(10, 24, run, 'head')}${text(10, 42, machineInWords(machine), 'small')}` }
}

function panelsOf(result: BenchResult): Panel[] {
  if (result.skipped) return [{ height: 30, inner: text(10, 20, `${result.bench}: ${result.skipped}`) }]
  return [barsPanel(result), ...(result.comparisons.length > 0 ? [ratioPanel(result)] : []), ...growthPanels(result)]
}

function barsPanel({ bench, words, variants }: BenchResult): Panel {
  const names = [...new Set(variants.flatMap(({ measures }) => measures.map(({ name }) => name)))]
  const rows = names.flatMap((name) => {
    const shown = variants.flatMap((variant, at) =>
      variant.measures.filter((measure) => measure.name === name).map((measure) => ({ variant, at, measure }))
    )
    const most = Math.max(...shown.map(({ measure }) => measure.p99), Number.MIN_VALUE)
    return shown.map((one) => ({ ...one, most }))
  })
  const inner = rows.map(({ variant, at, measure, most }, row) =>
    barOf(measure, most, 34 + row * ROW, at, variants.length > 1 ? variant : undefined)
  )
  return { height: 44 + rows.length * ROW, inner: text(10, 22, `${bench}: ${words}`, 'head') + inner.join('') }
}

function barOf(measure: MeasureSummary, most: number, y: number, at: number, variant: VariantResult | undefined): string {
  const x = (value: number) => (LEFT + (value / most) * PLOT).toFixed(1)
  const colour = COLOURS[at % COLOURS.length]!
  const mark = (value: number) => `<path d="M${x(value)} ${y}v14" stroke="${colour}" stroke-width="2"/>`
  const several =
    measure.count > 1
      ? `<path d="M${x(measure.p50)} ${y + 7}H${x(measure.p99)}" stroke="${colour}"/>${mark(measure.p95)}${mark(measure.p99)}`
      : ''
  const shown =
    measure.count > 1
      ? (['p50', 'p95', 'p99'] as const).map((name) => inWords(measure[name], measure.unit)).join(' · ')
      : inWords(measure.p50, measure.unit)
  const label = variant ? `${measure.words} · ${variant.label}` : measure.words
  return `${text(10, y + 11, label)}<rect x="${LEFT}" y="${y}" width="${(Number(x(measure.p50)) - LEFT).toFixed(1)}" height="14" fill="${colour}" fill-opacity=".55"/>${several}${text(WIDTH - RIGHT + 8, y + 11, shown, 'small')}`
}

function ratioPanel({ comparisons, variants }: BenchResult): Panel {
  const reach =
    Math.max(Math.log(1.25), ...comparisons.flatMap(({ low, high }) => [Math.abs(Math.log(low)), Math.abs(Math.log(high))])) * 1.05
  const x = (ratio: number) => (LEFT + PLOT / 2 + (Math.log(ratio) / reach) * (PLOT / 2)).toFixed(1)
  const height = 44 + comparisons.length * ROW
  const rows = comparisons.map((one, row) => {
    const y = 34 + row * ROW
    const unit = variants[0]?.measures.find(({ name }) => name === one.measure)?.unit ?? 'ms'
    const colour = one.verdict === 'better' ? COLOURS[2] : one.verdict === 'worse' ? COLOURS[1] : '#777'
    const words = `${decimal(one.ratio)} (${decimal(one.low)} … ${decimal(one.high)}) ${wordsOfVerdict(one, unit)}`
    return `${text(10, y + 11, `${one.words} ${one.statistic === 'p95' ? 'p95' : ''}`)}<path d="M${x(one.low)} ${y + 7}H${x(one.high)}" stroke="${colour}" stroke-width="2"/><circle cx="${x(one.ratio)}" cy="${y + 7}" r="5" fill="${colour}"/>${text(WIDTH - RIGHT + 8, y + 11, words, 'small')}`
  })
  const middle = `<path d="M${x(1)} 28V${height - 8}" stroke="#999" stroke-dasharray="3 3"/>`
  const { before = '', after = '' } = comparisons[0] ?? {}
  return { height, inner: text(10, 22, `${after} / ${before}`, 'head') + middle + rows.join('') }
}

function growthPanels({ growth }: BenchResult): Panel[] {
  return growth.map((one) => ({ height: GROWTH_HEIGHT + 50, inner: text(10, 22, wordsOfGrowth(one), 'head') + growthPlot(one) }))
}

/** Measured points, the fitted line through them, and dotted what growing with the corpus would be. */
function growthPlot({ points, exponent }: Growth): string {
  const first = points[0]!
  const last = points.at(-1)!
  const span = Math.log(last.passages / first.passages)
  const meanLog = (of: (point: Growth['points'][number]) => number) =>
    points.reduce((sum, point) => sum + Math.log(of(point)), 0) / points.length
  const middle = meanLog(({ value }) => value) - exponent * meanLog(({ passages }) => passages)
  const fitted = (passages: number) => Math.exp(middle + exponent * Math.log(passages))
  const values = [...points.map(({ value }) => value), first.value * Math.exp(span), fitted(first.passages), fitted(last.passages)]
  const [low, high] = [Math.log(Math.min(...values)) - 0.1, Math.log(Math.max(...values)) + 0.1]
  const x = (passages: number) => (90 + (Math.log(passages / first.passages) / span) * (WIDTH - 190)).toFixed(1)
  const y = (value: number) => (34 + (1 - (Math.log(value) - low) / (high - low)) * (GROWTH_HEIGHT - 20)).toFixed(1)
  const line = (from: number, to: number, look: string) =>
    `<path d="M${x(first.passages)} ${y(from)}L${x(last.passages)} ${y(to)}" ${look} fill="none"/>`
  const dots = points.map(
    ({ label, passages, value }) =>
      `<circle cx="${x(passages)}" cy="${y(value)}" r="5" fill="${COLOURS[0]}"/>${text(Number(x(passages)) - 10, Number(y(value)) - 10, decimal(value), 'small')}${text(Number(x(passages)) - 24, GROWTH_HEIGHT + 38, `${label}: ${passages} đoạn`, 'small')}`
  )
  return `${line(fitted(first.passages), fitted(last.passages), `stroke="${COLOURS[0]}"`)}${line(first.value, first.value * Math.exp(span), 'stroke="#777" stroke-dasharray="4 4"')}${dots.join('')}`
}

function text(x: number, y: number, words: string, look = ''): string {
  return `<text x="${x}" y="${y}"${look ? ` class="${look}"` : ''}>${escaped(words)}</text>`
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

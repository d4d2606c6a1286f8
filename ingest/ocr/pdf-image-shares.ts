import { runProgram } from './run-program.js'

const LIMIT_MS = 60_000
/** Square inches of an A4 page. */
const PAGE_AREA = 8.27 * 11.69

/** Share of each page that its largest picture covers, by page number, as poppler's pdfimages tells; `undefined` where it is not installed. */
export async function pdfImageShares(path: string): Promise<ReadonlyMap<number, number> | undefined> {
  const { code, out } = await runProgram('pdfimages', ['-list', path], { timeoutMs: LIMIT_MS, maxOutputBytes: 64_000_000 })
  if (code !== 0) return undefined
  const shares = new Map<number, number>()
  for (const row of out.toString().split('\n').slice(2)) {
    const cells = row.trim().split(/\s+/)
    if (cells[2] !== 'image') continue
    const [page, width, height, across, down] = [0, 3, 4, 12, 13].map((place) => Number(cells[place])) as [
      number,
      number,
      number,
      number,
      number
    ]
    if (!(across > 0 && down > 0)) continue
    const share = Math.min(1, ((width / across) * (height / down)) / PAGE_AREA)
    shares.set(page, Math.max(share, shares.get(page) ?? 0))
  }
  return shares
}

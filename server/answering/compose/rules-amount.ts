import { readAmounts } from './slots/read-amounts.js'

/** What holding the amount in one of its ranges is worth beside a sentence score, and what ranges that all miss it cost. */
const IN_RANGE = 0.8
const OUT_OF_RANGE = -0.4
/** "Phạt tiền từ …": the sum is the sanction, not what is sanctioned. */
const SANCTION_BEFORE = /phạt(?: tiền)?(?:\s+bổ sung)?\s*(?:từ|đến|tới)?\s*$/iu

/**
 * Whether a text rules sums like the one named ("trị giá từ 50.000.000 đồng đến dưới 200.000.000 đồng" for 60 triệu): positive when a
 * range of it holds the amount, negative when it has ranges and none does, 0 when it has none or nothing is named.
 */
export function rulesAmount(text: string, amounts: readonly number[]): number {
  if (amounts.length === 0) return 0
  const ranges = rangesIn(text)
  if (ranges.length === 0) return 0
  return amounts.some((dong) => ranges.some(([least, below]) => dong >= least && dong < below)) ? IN_RANGE : OUT_OF_RANGE
}

/** Ranges of money in a text, from (inclusive) and below (exclusive), in đồng. */
function rangesIn(text: string): (readonly [number, number])[] {
  const composed = text.normalize('NFC')
  const amounts = readAmounts(composed)
  return amounts.flatMap(({ dong, start, end }, at): (readonly [number, number])[] => {
    const before = composed.slice(Math.max(0, start - 30), start)
    if (SANCTION_BEFORE.test(before)) return []
    const next = amounts[at + 1]
    if (/từ\s*$/iu.test(before)) {
      const between = next && composed.slice(end, next.start)
      if (next && /^\s*(?:đồng)?\s*đến dưới\s*$/iu.test(between ?? '')) return [[dong, next.dong]]
      if (next && /^\s*(?:đồng)?\s*đến\s*$/iu.test(between ?? '')) return [[dong, next.dong + 1]]
    }
    if (/^\s*(?:đồng)?\s*trở lên/iu.test(composed.slice(end, end + 20))) return [[dong, Number.POSITIVE_INFINITY]]
    return /(?<!đến )dưới\s*$/iu.test(before) ? [[0, dong]] : []
  })
}

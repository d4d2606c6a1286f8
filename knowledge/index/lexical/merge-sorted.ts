import { GONE } from './arrange-passages.js'

/** Two sorted lists as one: where everything goes, and where everything comes from. */
export interface SortedMerge {
  readonly count: number
  /** By list: new number of every old one; `GONE` for what does not go on. */
  readonly newOf: readonly [Uint32Array, Uint32Array]
  /** By list: old number of every new one; `GONE` for what that list does not have. */
  readonly oldOf: readonly [Uint32Array, Uint32Array]
}

/** Merges two sorted lists, given by their lengths; what is in both becomes one. */
export function mergeSorted(
  leftCount: number,
  rightCount: number,
  { living, compare }: { living(list: 0 | 1, place: number): boolean; compare(left: number, right: number): number }
): SortedMerge {
  const newOf = [new Uint32Array(leftCount).fill(GONE), new Uint32Array(rightCount).fill(GONE)] as const
  const oldOf = [new Uint32Array(leftCount + rightCount).fill(GONE), new Uint32Array(leftCount + rightCount).fill(GONE)] as const
  let [left, right, count] = [0, 0, 0]
  for (;;) {
    while (left < leftCount && !living(0, left)) left++
    while (right < rightCount && !living(1, right)) right++
    if (left === leftCount && right === rightCount) break
    const order = left === leftCount ? 1 : right === rightCount ? -1 : compare(left, right)
    if (order <= 0) {
      newOf[0][left] = count
      oldOf[0][count] = left++
    }
    if (order >= 0) {
      newOf[1][right] = count
      oldOf[1][count] = right++
    }
    count++
  }
  return { count, newOf, oldOf: [oldOf[0].subarray(0, count), oldOf[1].subarray(0, count)] }
}

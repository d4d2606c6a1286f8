import { foldText } from '../../vietnamese/fold-text.js'
import { mergeSorted, type SortedMerge } from './merge-sorted.js'
import { compareText } from './term-collector.js'

/** One dictionary of two, in the order of `TermCollector`; terms that no text holds any more are left out. */
export function mergeDictionaries(
  former: readonly string[],
  added: readonly string[],
  living: readonly Uint8Array[]
): { readonly dictionary: readonly string[]; readonly merge: SortedMerge } {
  const folded = [former.map(foldText), added.map(foldText)] as const
  const merge = mergeSorted(former.length, added.length, {
    living: (list, place) => living[list]![place] === 1,
    compare: (left, right) => compareText(folded[0][left]!, folded[1][right]!) || compareText(former[left]!, added[right]!)
  })
  const [formerOf, addedOf] = merge.oldOf
  return { dictionary: Array.from(formerOf, (old, term) => former[old] ?? added[addedOf[term]!]!), merge }
}

/** Share of the gold found among the first `k`; `undefined` without gold. */
export function recallAt(ranked: readonly string[], gold: ReadonlySet<string>, k: number): number | undefined {
  return gold.size === 0 ? undefined : foundIn(ranked.slice(0, k), gold) / gold.size
}

/** 1 when any gold stands among the first `k`, else 0; `undefined` without gold. */
export function hitAt(ranked: readonly string[], gold: ReadonlySet<string>, k: number): number | undefined {
  return gold.size === 0 ? undefined : foundIn(ranked.slice(0, k), gold) > 0 ? 1 : 0
}

/** Share of the first `k` results that are gold, counted over what was returned; `undefined` when nothing was returned or there is no gold. */
export function precisionAt(ranked: readonly string[], gold: ReadonlySet<string>, k: number): number | undefined {
  const first = ranked.slice(0, k)
  return gold.size === 0 || first.length === 0 ? undefined : foundIn(first, gold) / first.length
}

/** 1 over the rank of the first gold, 0 when none was found; `undefined` without gold. */
export function reciprocalRank(ranked: readonly string[], gold: ReadonlySet<string>): number | undefined {
  if (gold.size === 0) return undefined
  const at = ranked.findIndex((one) => gold.has(one))
  return at < 0 ? 0 : 1 / (at + 1)
}

/** Normalised discounted gain of the first `k`, every gold worth the same; `undefined` without gold. */
export function ndcgAt(ranked: readonly string[], gold: ReadonlySet<string>, k: number): number | undefined {
  if (gold.size === 0) return undefined
  const seen = new Set<string>()
  let gain = 0
  for (const [place, one] of ranked.slice(0, k).entries()) {
    if (gold.has(one) && !seen.has(one)) gain += discount(place)
    seen.add(one)
  }
  let best = 0
  for (let place = 0; place < Math.min(k, gold.size); place++) best += discount(place)
  return gain / best
}

function discount(place: number): number {
  return 1 / Math.log2(place + 2)
}

function foundIn(ranked: readonly string[], gold: ReadonlySet<string>): number {
  return new Set(ranked.filter((one) => gold.has(one))).size
}

/** Words after which people say what they want; the last one in a question counts. */
const WANTING = new Set('muốn xin cần định nhờ đòi giờ nay phải bắt để'.split(' '))
/** What is wanted must weigh at least this share of the question, or the whole question is taken. */
const LEAST_SHARE = 0.2

/**
 * Shares of the words that say what is wanted, where the rest of a question tells how it came to that ("vừa được bổ nhiệm, giờ muốn làm thẻ");
 * the shares themselves where no such part stands out.
 */
export function wantedShares(forms: readonly string[], shares: Float64Array): Float64Array {
  const total = sum(shares)
  for (let place = forms.length - 1; place > 0; place--) {
    if (!WANTING.has(forms[place]!)) continue
    const after = shares.slice().fill(0, 0, place + 1)
    if (sum(after) >= total * LEAST_SHARE) return after
  }
  return shares
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

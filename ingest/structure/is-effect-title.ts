/** Whether an article's title is that of a clause on effect. */
export function isEffectTitle(title: string): boolean {
  return /hiệu lực|thi hành/iu.test(title)
}

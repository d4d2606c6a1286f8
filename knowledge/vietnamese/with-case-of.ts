/** A lower-case word in the capitals of the one it replaces: `KHAI` → `KHÁI`, `Khai` → `Khái`. */
export function withCaseOf(written: string, word: string): string {
  const lower = written.toLowerCase()
  if (written === lower) return word
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase()
  return written[0] === lower[0] ? word : word[0]!.toUpperCase() + word.slice(1)
}

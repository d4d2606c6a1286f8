const DIGITS: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC']
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ] as const)
]

/** A positive whole number in Roman digits, as chapters are numbered: 4 → `IV`. */
export function romanNumber(value: number): string {
  const digit = DIGITS.find(([worth]) => worth <= value)
  return digit ? digit[1] + romanNumber(value - digit[0]) : ''
}

/** The value of Roman digits; 0 when it is none. */
export function valueOfRoman(roman: string): number {
  const upper = roman.toUpperCase()
  for (let value = 1; value <= 120; value++) if (romanNumber(value) === upper) return value
  return 0
}

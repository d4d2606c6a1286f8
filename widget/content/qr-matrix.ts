import { qrCodewords } from './qr-codewords.js'

type Matrix = (boolean | undefined)[][]

const FORMAT_POLYNOMIAL = 0x537
const FORMAT_MASK = 0x5412
const VERSION_POLYNOMIAL = 0x1f25
/** Error correction level M, as written in the format bits. */
const LEVEL_M = 0b00
const FIRST_VERSION_WITH_VERSION_BITS = 7

/** Centres of the alignment patterns of versions 1 to 10 (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50]
]

/**
 * The modules of a QR code (ISO/IEC 18004; byte mode, level M, versions 1 to 10), true for dark, rows from the top.
 * The mask is always pattern 0, which every reader must accept. Nothing when the text is longer than 213 bytes.
 */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | undefined {
  const encoded = qrCodewords(new TextEncoder().encode(text))
  if (!encoded) return undefined
  const { version, codewords } = encoded
  const size = 17 + 4 * version
  const matrix: Matrix = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined))
  placeFixedPatterns(matrix, version)
  placeFormat(matrix)
  if (version >= FIRST_VERSION_WITH_VERSION_BITS) placeVersion(matrix, version)
  placeData(matrix, codewords)
  return matrix.map((row) => row.map(Boolean))
}

function placeFixedPatterns(matrix: Matrix, version: number): void {
  const size = matrix.length
  for (const [row, column] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0]
  ] as const)
    placeFinder(matrix, row, column)
  for (let index = 8; index < size - 8; index++) {
    matrix[6]![index] = index % 2 === 0
    matrix[index]![6] = index % 2 === 0
  }
  const centres = ALIGNMENT[version - 1]!
  for (const row of centres)
    for (const column of centres) if (matrix[row]![column] === undefined || row === 6 || column === 6) placeAlignment(matrix, row, column)
  matrix[size - 8]![8] = true
}

function placeFinder(matrix: Matrix, top: number, left: number): void {
  for (let row = -1; row <= 7; row++)
    for (let column = -1; column <= 7; column++) {
      const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
      if (matrix[top + row] && left + column >= 0 && left + column < matrix.length)
        matrix[top + row]![left + column] = ring !== 2 && ring !== 4
    }
}

function placeAlignment(matrix: Matrix, row: number, column: number): void {
  const last = matrix.length - 7
  if ((row === 6 && (column === 6 || column === last)) || (row === last && column === 6)) return
  for (let down = -2; down <= 2; down++)
    for (let across = -2; across <= 2; across++) matrix[row + down]![column + across] = Math.max(Math.abs(down), Math.abs(across)) !== 1
}

function placeFormat(matrix: Matrix): void {
  const size = matrix.length
  const bits = ((LEVEL_M << 13) | remainder(LEVEL_M << 3, 10, FORMAT_POLYNOMIAL)) ^ FORMAT_MASK
  for (let index = 0; index < 15; index++) {
    const isDark = ((bits >> index) & 1) === 1
    const [row, column] = index < 6 ? [index, 8] : index < 8 ? [index + 1, 8] : index === 8 ? [8, 7] : [8, 14 - index]
    matrix[row!]![column!] = isDark
    if (index < 8) matrix[8]![size - 1 - index] = isDark
    else matrix[size - 15 + index]![8] = isDark
  }
}

function placeVersion(matrix: Matrix, version: number): void {
  const bits = (version << 12) | remainder(version, 12, VERSION_POLYNOMIAL)
  for (let index = 0; index < 18; index++) {
    const isDark = ((bits >> index) & 1) === 1
    const [along, across] = [Math.floor(index / 3), matrix.length - 11 + (index % 3)]
    matrix[along]![across] = isDark
    matrix[across]![along] = isDark
  }
}

function remainder(value: number, degree: number, polynomial: number): number {
  let rest = value << degree
  for (let bit = 31 - Math.clz32(rest || 1); bit >= degree; bit--) if ((rest >> bit) & 1) rest ^= polynomial << (bit - degree)
  return rest
}

function placeData(matrix: Matrix, codewords: Uint8Array): void {
  const size = matrix.length
  let bit = 0
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    const isUpward = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) {
        const row = isUpward ? size - 1 - step : step
        if (matrix[row]![column] !== undefined) continue
        const isSet = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
        matrix[row]![column] = isSet !== ((row + column) % 2 === 0)
        bit++
      }
  }
}

/** Per version 1 to 10 at level M: all codewords, error codewords per block, number of blocks (ISO/IEC 18004, table 9). */
const CAPACITY: readonly (readonly [total: number, errorPerBlock: number, blocks: number])[] = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5]
]
const BYTE_MODE = 0b0100
const PADDING = [0xec, 0x11] as const

/** Bytes with error correction, interleaved as they stand in the code, and the smallest version that holds them; nothing when none of the ten does. */
export function qrCodewords(bytes: Uint8Array): { readonly version: number; readonly codewords: Uint8Array } | undefined {
  const index = CAPACITY.findIndex(([total, error, blocks], place) => bytes.length + (place >= 9 ? 3 : 2) <= total - error * blocks)
  if (index < 0) return undefined
  const [total, errorPerBlock, blockCount] = CAPACITY[index]!
  const data = padded(bytes, index + 1, total - errorPerBlock * blockCount)
  const blocks = split(data, blockCount)
  const errors = blocks.map((block) => errorCodewords(block, errorPerBlock))
  return { version: index + 1, codewords: Uint8Array.from([...interleaved(blocks), ...interleaved(errors)]) }
}

function padded(bytes: Uint8Array, version: number, capacity: number): Uint8Array {
  const length = bytes.length
  const head = version >= 10 ? [length >> 8, length & 255] : [length]
  const nibbles = [BYTE_MODE, ...[...head, ...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0]
  const data = new Uint8Array(capacity)
  const used = nibbles.length >> 1
  for (let place = 0; place < capacity; place++) {
    data[place] = place < used ? (nibbles[2 * place]! << 4) | nibbles[2 * place + 1]! : PADDING[(place - used) % 2]!
  }
  return data
}

function split(data: Uint8Array, blockCount: number): Uint8Array[] {
  const short = Math.floor(data.length / blockCount)
  const firstLong = blockCount - (data.length % blockCount)
  let start = 0
  return Array.from({ length: blockCount }, (_, block) => {
    const end = start + short + (block >= firstLong ? 1 : 0)
    const part = data.subarray(start, end)
    start = end
    return part
  })
}

function interleaved(blocks: readonly Uint8Array[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length))
  return Array.from({ length: longest }, (_, place) => blocks.flatMap((block) => (place < block.length ? [block[place]!] : []))).flat()
}

/** Reed–Solomon over GF(256) with the polynomial 0x11d. */
function errorCodewords(data: Uint8Array, degree: number): Uint8Array {
  const generator = generatorOf(degree)
  const rest = new Uint8Array(degree)
  for (const byte of data) {
    const factor = byte ^ rest[0]!
    rest.copyWithin(0, 1)
    rest[degree - 1] = 0
    for (let place = 0; place < degree; place++) rest[place]! ^= multiply(generator[place]!, factor)
  }
  return rest
}

function generatorOf(degree: number): Uint8Array {
  const generator = new Uint8Array(degree)
  generator[degree - 1] = 1
  let root = 1
  for (let round = 0; round < degree; round++) {
    for (let place = 0; place < degree; place++) generator[place] = multiply(generator[place]!, root) ^ (generator[place + 1] ?? 0)
    root = multiply(root, 2)
  }
  return generator
}

function multiply(left: number, right: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((right >>> bit) & 1) * left
  }
  return product
}

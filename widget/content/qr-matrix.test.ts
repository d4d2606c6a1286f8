import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrMatrix } from './qr-matrix.js'

describe('a QR code', () => {
  // Lengths in bytes that need versions 1, 2, 4, 6, 7, 9 and 10.
  it.each([10, 25, 60, 100, 120, 175, 213])('of %i bytes has the same modules as an independent encoder draws', (length) => {
    const text = 'https://tro-ly.example.vn/van-ban/tthc-1.001193#giay-to-'.repeat(4).slice(0, length)
    const expected = encode(text, { ecc: 'M', maskPattern: 0, boostEcc: false, border: 0 }).data
    expect(qrMatrix(text)).toEqual(expected)
  })

  it('is not drawn for an address that is too long', () => {
    expect(qrMatrix('x'.repeat(214))).toBeUndefined()
  })
})

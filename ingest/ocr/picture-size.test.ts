import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { pictureSize } from './picture-size.js'

it('the size of a picture is read from its head, whole or cut short behind it', () => {
  const canvas = createCanvas(321, 45)
  for (const bytes of [canvas.toBuffer('image/png'), canvas.toBuffer('image/jpeg')]) {
    expect(pictureSize(bytes)).toEqual({ width: 321, height: 45 })
    expect(pictureSize(bytes.subarray(0, bytes.length - 40))).toEqual({ width: 321, height: 45 })
  }
  expect(pictureSize(Buffer.from('GIF89a\x07\0\x05\0'.padEnd(20, '\0'), 'latin1'))).toEqual({ width: 7, height: 5 })
})

it('what claims no size has none', () => {
  for (const text of ['', '\x89PNG', '\xff\xd8\xff\xe0', '\xff\xd8 công dân nộp hồ sơ', 'Tờ khai'])
    expect(pictureSize(Buffer.from(text, 'latin1'))).toBeUndefined()
})

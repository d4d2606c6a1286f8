import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPage } from '../testing/draw-canvas-page.js'
import { rotateImage, turnImage, writePgm } from './gray-image.js'
import type { OcrEngine } from './ocr-engine.js'
import { readPageImage } from './read-page-image.js'

/** What every OCR engine keeps to, on a page drawn for the test. */
export function testOcrEngine(name: string, open: () => Promise<OcrEngine>): void {
  describe(`${name} reads a page of Vietnamese`, () => {
    let engine: OcrEngine
    let folder: string
    beforeAll(async () => {
      engine = await open()
      folder = mkdtempSync(join(tmpdir(), 'ocr-'))
    })
    afterAll(async () => {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('with every word, its confidence and its place', async () => {
      const path = join(folder, 'trang.pgm')
      await writePgm(path, drawPage())
      const page = await engine.recognize(path)
      const words = page?.lines.flatMap((line) => line.words) ?? []
      expect(words.slice(0, 3).map(({ text }) => text)).toEqual(['Điều', '5.', 'Quyền'])
      expect(
        words.every(
          ({ confidence, left, top, width, height }) =>
            confidence >= 0 && confidence <= 100 && left >= 0 && top >= 0 && width > 0 && height > 0
        )
      ).toBe(true)
      expect(page).toMatchObject({ width: 1654, height: 1300 })
    })

    it('that lies on its head, on its side, or crooked', async () => {
      const page = drawPage()
      const [onHead, onSide, crooked] = [turnImage(page, 2), turnImage(page, 1), rotateImage(page, 3)]
      expect(await readPageImage(onHead, engine, { folder, name: 'dau' })).toMatchObject({
        quarterTurns: 2,
        text: expect.stringContaining('Nghĩa vụ của công dân')
      })
      expect(await readPageImage(onSide, engine, { folder, name: 'ben' })).toMatchObject({
        quarterTurns: 3,
        text: expect.stringContaining('Nghĩa vụ của công dân')
      })
      const straight = await readPageImage(crooked, engine, { folder, name: 'lech' })
      expect(Math.abs((straight?.skewDegrees ?? 0) - 3)).toBeLessThan(0.5)
      expect(straight?.text).toContain('Trách nhiệm của cơ quan đăng ký cư trú')
    })

    it('and yields nothing for what is no picture', async () => {
      const path = join(folder, 'hong.pgm')
      writeFileSync(path, 'không phải ảnh')
      expect((await engine.recognize(path))?.lines ?? []).toEqual([])
    })
  })
}

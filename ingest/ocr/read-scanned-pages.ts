import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadingAids } from '../reading-aids.js'
import type { GrayImage } from './gray-image.js'
import { knownShare } from './known-syllables.js'
import { type PageFromImage, readPageImage } from './read-page-image.js'
import { confidenceOf } from './text-of-ocr.js'

/** A page read by OCR. */
export interface ScannedPage {
  /** From 1. */
  readonly pageNumber: number
  /** Lines, an empty one between paragraphs; empty for a blank page. */
  readonly text: string
  /** Mean confidence of the engine, 0 to 100. */
  readonly confidence: number
  /** Share of its words that are Vietnamese syllables. */
  readonly knownShare: number
}

/** Draws a page into a folder that is cleared afterwards; `undefined` when it cannot be drawn. */
export type DrawPage = (pageNumber: number, folder: string) => Promise<GrayImage | undefined>

/** Less ink than this share of its pixels, and a page is blank. */
const BLANK_SHARE = 0.0004

/**
 * Reads pages from their images, several at once as the aids allow, in any order; `onPage` hears of each.
 * Pages read before (by the same engine) are taken from memory. A page that cannot be drawn or read is missing from the result.
 */
export async function readScannedPages(
  pageNumbers: readonly number[],
  draw: DrawPage,
  aids: ReadingAids,
  onPage: (page: ScannedPage | undefined) => void = () => undefined
): Promise<ReadonlyMap<number, ScannedPage>> {
  const pages = new Map<number, ScannedPage>()
  const folder = await mkdtemp(join(tmpdir(), 'quet-'))
  try {
    const engine = await aids.ocr()
    const read = async (pageNumber: number) => {
      const remembered = await recall(aids.memory, engine.name, pageNumber)
      const done = await aids.pageTurn()
      try {
        const page = remembered ?? (await readPage(pageNumber, folder, draw, aids))
        if (page) pages.set(pageNumber, page)
        onPage(page)
      } finally {
        done()
      }
    }
    await inOrder(pageNumbers, read)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return pages
}

/** Pages drawn ahead of their turn would fill memory: a few wait, not all. */
const PAGES_WAITING = 8

async function inOrder(pageNumbers: readonly number[], read: (pageNumber: number) => Promise<void>): Promise<void> {
  const left = [...pageNumbers]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await read(next)
  }
  await Promise.all(Array.from({ length: Math.min(PAGES_WAITING, left.length) }, worker))
}

async function readPage(pageNumber: number, folder: string, draw: DrawPage, aids: ReadingAids): Promise<ScannedPage | undefined> {
  const image = await draw(pageNumber, folder)
  if (!image) return undefined
  const engine = await aids.ocr()
  const read = isBlank(image) ? undefined : await readPageImage(image, engine, { folder, name: `anh-${pageNumber}` })
  if (!read && !isBlank(image)) return undefined
  const page: ScannedPage = read
    ? { pageNumber, text: read.text, confidence: confidenceOf(read.page), knownShare: knownShare(read.text) }
    : { pageNumber, text: '', confidence: 0, knownShare: 0 }
  await remember(aids.memory, engine.name, page, read)
  return page
}

function isBlank({ pixels }: GrayImage): boolean {
  let dark = 0
  for (const shade of pixels) if (shade < 128) dark += 1
  return dark < pixels.length * BLANK_SHARE
}

const fileOf = (memory: string, engine: string, pageNumber: number) => join(memory, `${engine}-${pageNumber}.json`)

async function recall(memory: string | undefined, engine: string, pageNumber: number): Promise<ScannedPage | undefined> {
  if (!memory) return undefined
  try {
    const { words: _, ...page } = JSON.parse(await readFile(fileOf(memory, engine, pageNumber), 'utf8')) as ScannedPage & { words: unknown }
    return page
  } catch {
    return undefined
  }
}

/** With every word, its confidence and its place, so that a preview can show them. */
async function remember(memory: string | undefined, engine: string, page: ScannedPage, read: PageFromImage | undefined): Promise<void> {
  if (!memory) return
  await mkdir(memory, { recursive: true })
  const target = fileOf(memory, engine, page.pageNumber)
  const { quarterTurns = 0, skewDegrees = 0 } = read ?? {}
  await writeFile(`${target}.part`, JSON.stringify({ ...page, quarterTurns, skewDegrees, words: read?.page }))
  await rename(`${target}.part`, target)
}

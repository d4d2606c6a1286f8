import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceDocument } from '../../knowledge/index.js'
import type { IngestRemark, PageReading } from '../ingest-outcome.js'
import { runProgram } from '../ocr/run-program.js'
import { previewPage } from './preview-page.js'

/** What a preview shows. */
export interface PreviewInput {
  readonly path: string
  readonly digest: string
  readonly isPdf: boolean
  readonly document: SourceDocument
  readonly pages: readonly PageReading[]
  readonly remarks: readonly IngestRemark[]
}

/** Pages shown with their picture; a preview of hundreds would fill a browser. */
const MOST_PICTURES = 60
const DOTS_PER_INCH = '60'

/** Writes `<data>/previews/<digest>.html`: what was understood beside the pages as they look. Returns its path. */
export async function writePreview(dataDirectory: string, input: PreviewInput): Promise<string> {
  const folder = join(dataDirectory, 'previews')
  await mkdir(folder, { recursive: true })
  const target = join(folder, `${input.digest}.html`)
  const pictures =
    input.isPdf && input.pages.length > 0 ? await picturesOf(input.path, Math.min(input.pages.length, MOST_PICTURES)) : new Map()
  await writeFile(`${target}.part`, previewPage(input, pictures))
  await rename(`${target}.part`, target)
  return target
}

/** Small JPEG pictures by page number, as data addresses; none where poppler is not installed. */
async function picturesOf(path: string, last: number): Promise<ReadonlyMap<number, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'xem-'))
  try {
    await runProgram('pdftoppm', ['-jpeg', '-jpegopt', 'quality=60', '-r', DOTS_PER_INCH, '-l', String(last), path, join(folder, 'trang')])
    const pictures = new Map<number, string>()
    for (const name of await readdir(folder)) {
      const page = Number(/-(\d+)\.jpg$/.exec(name)?.[1])
      pictures.set(page, `data:image/jpeg;base64,${(await readFile(join(folder, name))).toString('base64')}`)
    }
    return pictures
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

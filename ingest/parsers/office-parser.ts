import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'
import { hasProgram, runProgram } from '../ocr/run-program.js'
import { parseDocx } from './docx-parser.js'
import { quarantine, tooLarge } from './outcome-of-content.js'
import { MESSAGES } from './parser-messages.vi.js'

/** LibreOffice takes a few seconds for a decree; more means it is stuck. */
const CONVERT_LIMIT_MS = 120_000

/** Word before 2007 (DOC), OpenDocument text (ODT) and RTF: turned into DOCX by LibreOffice, where it is installed. */
export async function* parseOffice(file: SourceFile): AsyncGenerator<ParseOutcome> {
  if (tooLarge(file)) return yield quarantine(file, MESSAGES.tooLarge)
  if (!(await hasLibreOffice())) return yield quarantine(file, MESSAGES.noLibreOffice)
  const folder = await mkdtemp(join(tmpdir(), 'doi-word-'))
  try {
    const converted = await convert(file.path, folder)
    if (!converted) return yield quarantine(file, MESSAGES.damagedOffice)
    yield* parseDocx({ ...file, path: converted, bytes: (await stat(converted)).size })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether LibreOffice is there to read old formats. */
export function hasLibreOffice(): Promise<boolean> {
  return hasProgram('soffice', ['--version'])
}

/** A profile of its own, so that conversions run side by side and no macro setting of the machine counts. */
async function convert(path: string, folder: string): Promise<string | undefined> {
  const source = join(folder, 'van-ban')
  await symlink(path, source)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const words = [
    profile,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    'docx:MS Word 2007 XML',
    '--outdir',
    join(folder, 'ra'),
    source
  ]
  await runProgram('soffice', words, { timeoutMs: CONVERT_LIMIT_MS })
  const [name] = await readdir(join(folder, 'ra')).catch(() => [])
  return name && join(folder, 'ra', name)
}

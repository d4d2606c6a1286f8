import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { SOURCE_MESSAGES } from './source-messages.vi.js'
import { ARCHIVE_LIMITS, openZip, type ZipArchive, type ZipLimits } from './zip-archive.js'

/** What was taken out of an archive: files in their order, and what was left in it with the reason. */
export interface Unpacked {
  readonly files: readonly UnpackedFile[]
  readonly refused: readonly { readonly name: string; readonly message: string }[]
}

/** A file taken out of an archive, and what people call it: `hồ sơ.zip › đơn.docx`. */
export interface UnpackedFile {
  readonly path: string
  readonly name: string
}

/** Archives inside archives deeper than this are left closed. */
const MOST_DEPTH = 3
/** Names that hold nothing to read. */
const LEFT_OUT = /(?:^|\/)(?:__MACOSX\/|(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$)/

/**
 * Unpacks a ZIP of papers, and ZIPs inside it, into a folder. Names are made harmless: nothing is written outside the folder.
 * An archive that is damaged, locked or made to fill the machine is refused before anything of it is unpacked.
 */
export async function unpackArchive(
  path: string,
  folder: string,
  limits: ZipLimits = ARCHIVE_LIMITS,
  depth = 1,
  called = basename(path)
): Promise<Unpacked> {
  const opened = await openZip(path, limits)
  if (opened.outcome === 'problem') return { files: [], refused: [{ name: called, message: SOURCE_MESSAGES[opened.problem] }] }
  const { archive } = opened
  const files: UnpackedFile[] = []
  const refused: { name: string; message: string }[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const [place, entry] of archive.entries.entries()) {
      if (entry.name.endsWith('/') || LEFT_OUT.test(entry.name)) continue
      const name = `${called} › ${entry.name.split(/[\\/]/).at(-1)}`
      const target = join(folder, `${String(place + 1).padStart(4, '0')}-${safeName(entry.name)}`)
      const refusal = await unpackEntry(archive, place, target)
      if (refusal) refused.push({ name, message: refusal })
      else if (!(await isArchive(target))) files.push({ path: target, name })
      else if (depth >= MOST_DEPTH) refused.push({ name, message: SOURCE_MESSAGES.deep })
      else {
        const inner = await unpackArchive(target, `${target}.d`, shared(limits, depth), depth + 1, name)
        files.push(...inner.files)
        refused.push(...inner.refused)
        await rm(target, { force: true })
      }
    }
  } finally {
    await archive.close()
  }
  return { files, refused }
}

/** Whether a file is a ZIP and not an Office document, which is a ZIP as well. */
export async function isArchive(path: string): Promise<boolean> {
  const opened = await openZip(path, { entries: Infinity, entryBytes: Infinity, totalBytes: Infinity, ratio: Infinity }).catch(
    () => undefined
  )
  if (opened?.outcome !== 'open') return opened?.outcome === 'problem' && opened.problem === 'locked'
  await opened.archive.close()
  return !opened.archive.entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype')
}

/** What lies deeper may take a quarter of what its archive might. */
function shared(limits: ZipLimits, depth: number): ZipLimits {
  return { ...limits, totalBytes: limits.totalBytes / 4 ** depth, entries: limits.entries / 4 ** depth }
}

async function unpackEntry(archive: ZipArchive, place: number, target: string): Promise<string | undefined> {
  const entry = archive.entries[place]!
  if (entry.isLocked) return SOURCE_MESSAGES.locked
  const content = await archive.read(entry)
  if (!content) return SOURCE_MESSAGES.damagedEntry
  await writeFile(`${target}.part`, content)
  await rename(`${target}.part`, target)
  return undefined
}

/** The last part of a name, without what a file system or a person could trip over. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ ()-]+/gu, '_')
    .replace(/^\.+/, '_')
  return plain.length > 120 ? `${plain.slice(0, 100)}${/\.[^.]{1,8}$/.exec(plain)?.[0] ?? ''}` : plain || 'tep'
}

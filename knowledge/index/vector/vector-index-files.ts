import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KnowledgeError } from '../../domain/index.js'
import { measureFile } from '../measure-file.js'
import { damagedVectorIndex } from './vector-messages.vi.js'

/** What one saved index consists of; `vectors.json`, replaced by rename, names the files of the saving that counts. */
export interface VectorManifest {
  readonly kind: 'hnsw' | 'exact'
  readonly dimensions: number
  /** Stands in the names of the files of this saving. */
  readonly stamp: string
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

const MANIFEST = 'vectors.json'

/** Path of one part of a saving: `vectors.<stamp>.<part>`. */
function pathOf(directory: string, stamp: string, part: string): string {
  return join(directory, `vectors.${stamp}.${part}`)
}

/** Writes every part under a new stamp, then switches the manifest, then removes what former or killed savings left. */
export async function saveVectorFiles(
  directory: string,
  facts: Pick<VectorManifest, 'kind' | 'dimensions'>,
  parts: Readonly<Record<string, (path: string) => Promise<unknown>>>
): Promise<void> {
  await mkdir(directory, { recursive: true })
  const stamp = randomUUID().slice(0, 8)
  const files: Record<string, { bytes: number; sha256: string }> = {}
  for (const [part, write] of Object.entries(parts)) {
    const path = pathOf(directory, stamp, part)
    await write(path)
    await makeDurable(path)
    files[part] = measureFile(path)
  }
  const manifest: VectorManifest = { ...facts, stamp, files }
  const next = join(directory, `vectors.${stamp}.next`)
  const handle = await open(next, 'w')
  await handle.writeFile(`${JSON.stringify(manifest)}\n`)
  await handle.sync()
  await handle.close()
  await rename(next, join(directory, MANIFEST))
  for (const name of await readdir(directory)) {
    if (/^vectors\.[0-9a-f]{8}\./.test(name) && !name.includes(`.${stamp}.`)) await rm(join(directory, name), { force: true })
  }
}

/**
 * Paths of the parts of the saved index, each checked against its digest.
 * @throws KnowledgeError `vector_index_damaged` when there is none, it is of another kind, or a part is missing or changed.
 */
export function openVectorFiles(
  directory: string,
  kind: VectorManifest['kind']
): { readonly manifest: VectorManifest; readonly paths: Readonly<Record<string, string>> } {
  const damaged = (cause?: unknown) => new KnowledgeError('vector_index_damaged', damagedVectorIndex(directory), { directory }, { cause })
  const manifest = readManifest(directory, damaged)
  if (manifest.kind !== kind) throw damaged()
  const paths: Record<string, string> = {}
  for (const [part, { sha256 }] of Object.entries(manifest.files)) {
    const path = pathOf(directory, manifest.stamp, part)
    if (!existsSync(path) || measureFile(path).sha256 !== sha256) throw damaged()
    paths[part] = path
  }
  return { manifest, paths }
}

function readManifest(directory: string, damaged: (cause: unknown) => KnowledgeError): VectorManifest {
  try {
    return JSON.parse(readFileSync(join(directory, MANIFEST), 'utf8')) as VectorManifest
  } catch (cause) {
    throw damaged(cause)
  }
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

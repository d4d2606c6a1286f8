import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KnowledgeError } from '../../domain/index.js'
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
    files[part] = await measure(path)
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
export async function openVectorFiles(
  directory: string,
  kind: VectorManifest['kind']
): Promise<{ manifest: VectorManifest; paths: Record<string, string> }> {
  const damaged = (cause?: unknown) => new KnowledgeError('vector_index_damaged', damagedVectorIndex(directory), { directory }, { cause })
  const manifest = await readManifest(directory).catch((cause: unknown) => Promise.reject(damaged(cause)))
  if (manifest.kind !== kind) throw damaged()
  const paths: Record<string, string> = {}
  for (const [part, { sha256 }] of Object.entries(manifest.files)) {
    const path = pathOf(directory, manifest.stamp, part)
    if (!existsSync(path) || (await measure(path)).sha256 !== sha256) throw damaged()
    paths[part] = path
  }
  return { manifest, paths }
}

async function readManifest(directory: string): Promise<VectorManifest> {
  return JSON.parse(await readFile(join(directory, MANIFEST), 'utf8')) as VectorManifest
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}

async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

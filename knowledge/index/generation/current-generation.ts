import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError } from '../../domain/index.js'
import { damagedFile } from './damaged-file.js'
import { missingGeneration, unfitGeneration } from './generation-errors.vi.js'
import { isWhole } from './generation-files.js'
import { type GenerationManifest, READABLE_LAYOUTS, TEXT_RULES_VERSION } from './generation-manifest.js'
import { generationDirectory, pointerPath } from './generation-paths.js'

/**
 * The manifest of the generation that answers now; `undefined` when none was ever built.
 * @throws KnowledgeError `generation_damaged` when pointer or manifest cannot be read.
 */
export function currentGeneration(dataDirectory: string): GenerationManifest | undefined {
  const pointer = pointerPath(dataDirectory)
  if (!existsSync(pointer)) return undefined
  const [number, digest] = readText(pointer).trim().split(' ')
  const path = join(generationDirectory(dataDirectory, Number(number)), 'manifest.json')
  const text = readText(path)
  if (createHash('sha256').update(text).digest('hex') !== digest) throw damagedFile(path)
  return readManifest(text, path)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw damagedFile(path, cause)
  }
}

function readManifest(text: string, path: string): GenerationManifest {
  try {
    const manifest = JSON.parse(text) as GenerationManifest
    if (typeof manifest.number === 'number') return manifest
  } catch (cause) {
    throw damagedFile(path, cause)
  }
  throw damagedFile(path)
}

/**
 * As `currentGeneration`, refusing what this program cannot read; checks that every file has its size.
 * @throws KnowledgeError `no_generation`, `generation_unfit`, `generation_damaged`.
 */
export function fittingGeneration(dataDirectory: string): { readonly manifest: GenerationManifest; readonly directory: string } {
  const manifest = currentGeneration(dataDirectory)
  if (!manifest) throw new KnowledgeError('no_generation', missingGeneration())
  if (!READABLE_LAYOUTS.includes(manifest.layoutVersion) || manifest.textRulesVersion !== TEXT_RULES_VERSION || !isWhole(manifest)) {
    throw new KnowledgeError('generation_unfit', unfitGeneration(manifest.number), {
      generation: manifest.number,
      layoutVersion: manifest.layoutVersion ?? 0,
      textRulesVersion: manifest.textRulesVersion ?? 0
    })
  }
  const directory = generationDirectory(dataDirectory, manifest.number)
  for (const [name, { bytes }] of Object.entries(manifest.files)) {
    const path = join(directory, name)
    if (!existsSync(path) || statSync(path).size !== bytes) throw damagedFile(path)
  }
  return { manifest, directory }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const TYPES = { 'page.css': 'text/css; charset=utf-8', 'page.mjs': 'text/javascript; charset=utf-8' } as const

/** Name of a file that pages load. */
export type AssetName = keyof typeof TYPES

/** A file that pages load. */
export interface PageAsset {
  readonly text: string
  readonly type: string
  readonly version: string
}

/** Every file that pages load, read once. */
export const PAGE_ASSETS: Readonly<Record<AssetName, PageAsset>> = { 'page.css': read('page.css'), 'page.mjs': read('page.mjs') }

/** Where a page finds the file; changes with its content, so that browsers may keep it for ever. */
export function assetUrl(name: AssetName): string {
  return `/assets/${name}?v=${PAGE_ASSETS[name].version}`
}

function read(name: AssetName): PageAsset {
  const text = readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')
  return { text, type: TYPES[name], version: createHash('sha256').update(text).digest('hex').slice(0, 12) }
}

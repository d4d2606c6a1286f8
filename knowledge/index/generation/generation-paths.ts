import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FINISHED = /^\d{6,}$/
const BUILDING = '.building'

/** Folder of a generation that holds the graph of its vectors. */
export const VECTORS_FOLDER = 'vectors'

/** Where every generation of a data directory lives. */
export function generationsDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'generations')
}

/** Directory of one finished generation. */
export function generationDirectory(dataDirectory: string, number: number): string {
  return join(generationsDirectory(dataDirectory), String(number).padStart(6, '0'))
}

/** Directory in which a generation is built; renamed when it is whole. */
export function buildingDirectory(dataDirectory: string, number: number): string {
  return `${generationDirectory(dataDirectory, number)}${BUILDING}`
}

/** File naming the generation that answers now, and the digest of its manifest. */
export function pointerPath(dataDirectory: string): string {
  return join(generationsDirectory(dataDirectory), 'current')
}

/** Numbers of the finished generations on disk, rising. */
export function finishedGenerations(dataDirectory: string): number[] {
  return entries(dataDirectory)
    .filter((name) => FINISHED.test(name))
    .map(Number)
    .sort((left, right) => left - right)
}

/** What aborted builds left behind, as absolute paths. */
export function leftoversOfBuilds(dataDirectory: string): string[] {
  return entries(dataDirectory)
    .filter((name) => name.endsWith(BUILDING) || name.endsWith('.next'))
    .map((name) => join(generationsDirectory(dataDirectory), name))
}

function entries(dataDirectory: string): string[] {
  const directory = generationsDirectory(dataDirectory)
  return existsSync(directory) ? readdirSync(directory) : []
}

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandRun } from '../../../ingest/testing/index.js'
import { documentIdOf, openKnowledgeBase, openSqliteLibrary, PUBLIC_READER, verifyGeneration } from '../../../knowledge/index.js'

/** A folder of guides, of which each change makes new versions of some; what is published has to be the state after one of these changes. */
export class ChangingPapers {
  /** `#states[change]`: version of every guide after that change. */
  readonly #states: (readonly number[])[] = []
  readonly #folder: string

  constructor(
    root: string,
    private readonly dataDirectory: string,
    private readonly count: number
  ) {
    this.#folder = join(root, 'giao')
    mkdirSync(this.#folder, { recursive: true })
    this.change(Array.from({ length: count }, (_, place) => place))
  }

  /** Words for the command that takes them in and publishes. */
  get words(): readonly string[] {
    return [this.#folder, '--publish', '--without-seeds', '--data', this.dataDirectory]
  }

  /** Writes new versions of these guides. */
  change(places: readonly number[]): void {
    const version = this.#states.length + 1
    const before = this.#states.at(-1) ?? []
    this.#states.push(Array.from({ length: this.count }, (_, place) => (places.includes(place) ? version : before[place]!)))
    for (const place of places) writeFileSync(join(this.#folder, `viec-${place}.md`), guide(place, version))
  }

  /** Which change what is published shows (0 is the first), or why it is none: damaged, or of several changes at once. */
  async publishedChange(): Promise<number | string> {
    try {
      const damaged = await verifyGeneration(this.dataDirectory)
      if (damaged.length > 0) return `hỏng: ${damaged.join(', ')}`
      const knowledge = openKnowledgeBase(this.dataDirectory)
      try {
        const texts = Array.from({ length: this.count }, (_, place) => knowledge.document(idOf(place), PUBLIC_READER)?.text ?? '')
        const versions = texts.map((text) => Number(/lần (\d+)\./.exec(text)?.[1] ?? 0))
        const state = this.#states.findLastIndex((one) => one.every((version, place) => version === versions[place]))
        if (state < 0) return `lẫn: ${versions.join(' ')}`
        for (const place of [0, this.count - 1]) {
          const question = tokenOf(place, versions[place]!)
          const { hits } = await knowledge.search({ question, maxResults: 3, asOf: '2026-07-15', audiences: PUBLIC_READER })
          if (!hits.some(({ documentId, snippet }) => documentId === idOf(place) && snippet.includes(question)))
            return `không tìm thấy: ${question}`
        }
        return state
      } finally {
        knowledge.close()
      }
    } catch (error) {
      return String(error)
    }
  }

  /** Whether the last change is what is published. */
  async isPublished(): Promise<boolean> {
    return (await this.publishedChange()) === this.#states.length - 1
  }

  /** Originals that the record names and that are missing, or have other bytes. */
  async lostOriginals(): Promise<number> {
    const library = await openSqliteLibrary({ dataDirectory: this.dataDirectory })
    try {
      let lost = 0
      for (let place = 0; place < this.count; place += 1)
        for (const { originalDigest } of await library.revisions(idOf(place))) {
          const path = library.originalPath(originalDigest)
          if (!path || createHash('sha256').update(readFileSync(path)).digest('hex') !== originalDigest) lost += 1
        }
      return lost
    } finally {
      await library.close()
    }
  }
}

const titleOf = (place: number) => `Việc thử nghiệm thứ ${place}`
const idOf = (place: number) => documentIdOf({ title: titleOf(place) })
/** A word that only this version of this guide has. */
const tokenOf = (place: number, version: number) => `kyhieu${place}x${version}`
const guide = (place: number, version: number) =>
  `# ${titleOf(place)}\n\nNộp hồ sơ tại bộ phận một cửa, lần ${version}. Mã ${tokenOf(place, version)}.\n`

/** Runs work and says how many milliseconds it took. */
export async function timed(work: () => Promise<CommandRun>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

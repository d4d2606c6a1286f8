import { GONE } from './arrange-passages.js'
import type { Postings } from './lexical-index.js'

/** Postings of which some go on under new numbers. */
export interface PostingsSource {
  readonly postings: Postings
  /** Old list of every new one; `GONE` where these postings have none. */
  readonly oldOf: Uint32Array
  /** New number of every owner, rising; `GONE` for those left out. */
  readonly newOwnerOf: Uint32Array
}

/** One set of `count` lists out of many former ones and a few that were added. */
export function mergePostings(former: PostingsSource, added: PostingsSource, count: number): Postings {
  const most = former.postings.owners.length + added.postings.owners.length
  const into = new PostingsWriter(most)
  const offsets = new Uint32Array(count + 1)
  for (let list = 0; list < count; list++) {
    const begin = into.used
    if (former.oldOf[list] !== GONE) into.take(former, former.oldOf[list]!)
    if (added.oldOf[list] !== GONE) {
      const middle = into.used
      into.take(added, added.oldOf[list]!)
      into.mergeRuns(begin, middle)
    }
    offsets[list + 1] = into.used
  }
  return { offsets, owners: into.owners.subarray(0, into.used), frequencies: into.frequencies.subarray(0, into.used) }
}

class PostingsWriter {
  readonly owners: Uint32Array
  readonly frequencies: Uint8Array
  used = 0

  constructor(most: number) {
    this.owners = new Uint32Array(most)
    this.frequencies = new Uint8Array(most)
  }

  /** Appends what goes on of one list. */
  take({ postings, newOwnerOf }: PostingsSource, list: number): void {
    const { owners: fromOwners, frequencies: fromFrequencies, offsets } = postings
    const { owners, frequencies } = this
    let used = this.used
    const end = offsets[list + 1]!
    for (let place = offsets[list]!; place < end; place++) {
      const owner = newOwnerOf[fromOwners[place]!]!
      owners[used] = owner
      frequencies[used] = fromFrequencies[place]!
      // Without a branch: what does not go on is overwritten by what follows.
      used += owner === GONE ? 0 : 1
    }
    this.used = used
  }

  /** Makes one rising run of two that stand side by side at the end: from `begin`, and from `middle`. */
  mergeRuns(begin: number, middle: number): void {
    if (middle === begin || middle === this.used || this.owners[middle - 1]! < this.owners[middle]!) return
    const [laterOwners, laterFrequencies] = [this.owners.slice(middle, this.used), this.frequencies.slice(middle, this.used)]
    let earlier = middle - 1
    let later = laterOwners.length - 1
    for (let place = this.used - 1; later >= 0; place--) {
      const isEarlier = earlier >= begin && this.owners[earlier]! > laterOwners[later]!
      this.owners[place] = isEarlier ? this.owners[earlier]! : laterOwners[later]!
      this.frequencies[place] = isEarlier ? this.frequencies[earlier--]! : laterFrequencies[later--]!
    }
  }
}

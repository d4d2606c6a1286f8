import type { Postings } from './lexical-index.js'

const MOST_COUNTED = 255

/**
 * Inverts lists of term numbers. `visit` is called twice with a callback and must give it, for every owner in rising order,
 * the terms of that owner; nothing is allocated per posting.
 */
export function invert(termCount: number, visit: (take: (owner: number, terms: Uint32Array) => void) => void): Postings {
  const offsets = new Uint32Array(termCount + 1)
  const lastOwner = new Uint32Array(termCount)
  visit((owner, terms) => {
    for (const term of terms) {
      if (lastOwner[term] === owner + 1) continue
      lastOwner[term] = owner + 1
      offsets[term + 1]!++
    }
  })
  for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!
  return fill(offsets, lastOwner.fill(0), visit)
}

function fill(offsets: Uint32Array, lastOwner: Uint32Array, visit: (take: (owner: number, terms: Uint32Array) => void) => void): Postings {
  const total = offsets[offsets.length - 1]!
  const owners = new Uint32Array(total)
  const frequencies = new Uint8Array(total)
  const next = offsets.slice()
  visit((owner, terms) => {
    for (const term of terms) {
      if (lastOwner[term] === owner + 1) {
        const place = next[term]! - 1
        if (frequencies[place]! < MOST_COUNTED) frequencies[place]!++
        continue
      }
      lastOwner[term] = owner + 1
      const place = next[term]!++
      owners[place] = owner
      frequencies[place] = 1
    }
  })
  return { offsets, owners, frequencies }
}

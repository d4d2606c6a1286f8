import type { ArchivePlaces } from '../documents/archive-places.js'
import { type FileReader, readArrays } from './array-files.js'
import { type GenerationManifest, LAYOUT_VERSION } from './generation-manifest.js'

type Ends = Pick<ArchivePlaces, 'textEnds' | 'bodyEnds' | 'passageEnds' | 'arrivalOf' | 'ownPeriods' | 'ownFrom' | 'ownTo'>

/** Where the documents of a generation stand; in layout 1 everything begins where the one before ended, in one segment. */
export function readPlaces(directory: string, manifest: GenerationManifest, documentOf: Uint32Array, read: FileReader): ArchivePlaces {
  const places = readArrays(directory, manifest, 'places', read)
  if (manifest.layoutVersion === LAYOUT_VERSION) return places as ArchivePlaces
  const ends = places as Ends
  const passagesUpTo = new Uint32Array(ends.textEnds.length)
  for (const document of documentOf) passagesUpTo[document]!++
  for (let document = 1; document < passagesUpTo.length; document++) passagesUpTo[document]! += passagesUpTo[document - 1]!
  return {
    ...ends,
    segmentOf: new Uint32Array(ends.textEnds.length),
    textStarts: startsOf(ends.textEnds),
    bodyStarts: startsOf(ends.bodyEnds),
    passageStarts: startsOf(ends.passageEnds),
    passagesUpTo
  }
}

function startsOf(ends: Uint32Array): Uint32Array {
  return ends.map((_, place) => (place === 0 ? 0 : ends[place - 1]!))
}

import { readFile } from 'node:fs/promises'
import { makeGuide } from '../../knowledge/testing/index.js'
import type { ParseOutcome, SourceFile, SourceParser } from '../ingest-outcome.js'

/** A parser for tests: each line `tiêu đề = nội dung` is a guide; a line without `=` is a broken record; `!` breaks the parser itself. */
export function lineParser(provenance: 'seed' | 'internal'): SourceParser {
  return (file) => parseLines(file, provenance)
}

async function* parseLines({ path, onRead, bytes }: SourceFile, provenance: 'seed' | 'internal'): AsyncGenerator<ParseOutcome> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean)
  for (const [place, line] of lines.entries()) {
    if (line === '!') throw new Error('bộ đọc hỏng')
    const [title, text] = line.split(' = ')
    const reason = { message: 'Dòng bị cắt ngắn.', place: `dòng ${place + 1}` }
    if (!title || !text) yield { outcome: 'quarantined', name: `bản ghi ${place + 1}`, reason }
    else {
      const document = makeGuide({ title, provenance, sections: [{ title: 'Nội dung', paragraphs: [text] }] })
      yield { outcome: 'document', document, warnings: [] }
    }
    onRead?.(Math.round(((place + 1) / lines.length) * bytes))
  }
}

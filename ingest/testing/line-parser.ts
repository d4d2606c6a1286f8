import { readFile } from 'node:fs/promises'
import { makeGuide } from '../../knowledge/testing/index.js'
import type { ParseOutcome, SourceFile } from '../ingest-outcome.js'

/** A parser for tests: each line `tiêu đề = nội dung` is a guide; `?` is a broken record; `!` breaks the parser itself. */
export async function* parseLines({ path, onRead, bytes }: SourceFile): AsyncGenerator<ParseOutcome> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean)
  for (const [place, line] of lines.entries()) {
    if (line === '!') throw new Error('bộ đọc hỏng')
    const [title, text] = line.split(' = ')
    if (!title || !text)
      yield { outcome: 'quarantined', name: `bản ghi ${place + 1}`, reason: { message: 'Dòng bị cắt ngắn.', place: `dòng ${place + 1}` } }
    else yield { outcome: 'document', document: guide(title, text), warnings: [] }
    onRead?.(Math.round(((place + 1) / lines.length) * bytes))
  }
}

function guide(title: string, text: string) {
  return makeGuide({ title, sections: [{ title: 'Nội dung', paragraphs: [text] }] })
}

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.js'
import { runTimed } from '../load/timed-process.js'

const ARTICLES = 60
const CLAUSES = 4

/** One regulation changed and published on the full knowledge, which is first published as a whole; on a copy of the library. */
export const publishChangeBench: Bench = {
  name: 'publish-change',
  words: 'sửa một văn bản rồi xuất bản trên toàn bộ kho tri thức',
  rounds: 5,
  needsKnowledge: true,
  isLong: true,
  measures: [
    { name: 'changeSeconds', words: 'npm run ingest -- <tệp> --publish', unit: 's', better: 'lower', bars: { p50: 5 } },
    { name: 'changeProcessorSeconds', words: 'như trên, thời gian bộ xử lý', unit: 's', better: 'lower' },
    { name: 'startSeconds', words: 'trong đó: khởi động và thấy không có gì mới để đọc', unit: 's', better: 'lower' },
    { name: 'startProcessorSeconds', words: 'như trên, thời gian bộ xử lý', unit: 's', better: 'lower' },
    { name: 'peakMb', words: 'bộ nhớ cao nhất', unit: 'MB', better: 'lower', bars: { p50: 2_500 } },
    { name: 'completeSeconds', words: 'xuất bản toàn bộ, không đọc tệp', unit: 's', better: 'lower', bars: { p50: 600 } },
    { name: 'completeProcessorSeconds', words: 'như trên, thời gian bộ xử lý', unit: 's', better: 'lower' },
    { name: 'completePeakMb', words: 'xuất bản toàn bộ: bộ nhớ cao nhất', unit: 'MB', better: 'lower', bars: { p50: 2_500 } },
    { name: 'ratio', words: 'toàn bộ so với một văn bản, thời gian bộ xử lý', unit: 'times', better: 'higher' }
  ],
  async open({ root, dataDirectory, temporaryFolder }) {
    const folder = mkdtempSync(join(temporaryFolder, 'sua-mot-'))
    const copy = join(folder, 'kho')
    mkdirSync(copy)
    const library = readdirSync(dataDirectory).filter((name) => name.startsWith('library.sqlite'))
    for (const name of library) copyFileSync(join(dataDirectory, name), join(copy, name))
    const file = join(folder, 'nghi-dinh.txt')
    const run = (...words: string[]) =>
      runTimed(root, [process.execPath, '--import', 'tsx', 'ingest/main.ts', ...words, '--without-seeds', '--data', copy])
    writeFileSync(file, regulation(0))
    const complete = await run(file, '--publish')
    return {
      async round(turn) {
        writeFileSync(file, regulation(turn + 1))
        const change = await run(file, '--publish')
        const start = await run(file)
        return [
          { measure: 'changeSeconds', value: change.seconds },
          { measure: 'changeProcessorSeconds', value: change.processorSeconds },
          { measure: 'startSeconds', value: start.seconds },
          { measure: 'startProcessorSeconds', value: start.processorSeconds },
          { measure: 'peakMb', value: change.peakMb },
          { measure: 'completeSeconds', value: complete.seconds },
          { measure: 'completeProcessorSeconds', value: complete.processorSeconds },
          { measure: 'completePeakMb', value: complete.peakMb },
          { measure: 'ratio', value: complete.processorSeconds / Math.max(change.processorSeconds, 0.01) }
        ]
      },
      close: async () => undefined
    }
  }
}

/** A made decree; each version says something else in one clause of every tenth article. */
function regulation(version: number): string {
  const head = ['CHÍNH PHỦ', 'Số: 912/2031/NĐ-CP', '', 'NGHỊ ĐỊNH', 'Quy định về đăng ký hộ tịch lưu động', '']
  const articles = Array.from({ length: ARTICLES }, (_, article) => [
    `Điều ${article + 1}. Đăng ký lưu động tại địa bàn thứ ${article + 1}`,
    ...Array.from({ length: CLAUSES }, (_, clause) => {
      const office = clause === 0 && article % 10 === 0 ? `bộ phận một cửa số ${version}` : 'bộ phận một cửa'
      return `${clause + 1}. Người yêu cầu nộp hồ sơ tại ${office} của Ủy ban nhân dân cấp xã trong thời hạn ${article + clause + 2} ngày làm việc kể từ ngày nhận được thông báo.`
    })
  ])
  return `${[...head, ...articles.flat()].join('\n')}\n`
}

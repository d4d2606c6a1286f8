import { benchSearch } from './search-bench.js'

/** `npm run bench -- search [data directory] [folder of questions]`: prints what search reaches and costs. */
export async function runSearchBench([dataDirectory = './var', folder]: readonly string[]): Promise<void> {
  const report = await benchSearch(dataDirectory, folder)
  if (!report.laws) console.log('Không có ../shared/data: chỉ đo được tốc độ mở, không đo được chất lượng.')
  const { laws, lawsAmongLaws, procedures, ...costs } = report
  if (laws && lawsAmongLaws) console.table({ 'law questions, everything': laws, 'law questions, regulations': lawsAmongLaws })
  if (procedures) console.table({ 'procedure questions': procedures })
  console.table({ costs })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readGuideFile } from '../ingest/parsers/seed-guide.js'
import { checkProcedureSeed } from '../ingest/parsers/seed-schema.js'
import { documentsNamed, proveGuide } from './prove-seeds/prove-guide.js'
import { proveProcedure, type Unproved } from './prove-seeds/prove-procedure.js'
import { readSharedSources } from './prove-seeds/shared-sources.js'

/** `npm run prove:seeds`: proves every number, code, fee, period and document number of `seeds/` against `../shared/data`. */
const root = resolve(import.meta.dirname, '..')
const sharedData = resolve(root, '..', 'shared', 'data')
const read = (part: string, name: string) => readFileSync(join(root, 'seeds', part, name), 'utf8')
const filesIn = (part: string, ending: string) => readdirSync(join(root, 'seeds', part)).filter((name) => name.endsWith(ending))

const procedures = filesIn('procedures', '.json')
const guides = filesIn('guides', '.md')
const lawsNamed = new Set(guides.flatMap((file) => documentsNamed(readGuideFile(read('guides', file)).body)))
const sources = readSharedSources(sharedData, lawsNamed)
if (!sources) {
  console.error(`Không có thư mục ${sharedData}: chưa kiểm được tri thức khởi đầu. Hãy đặt dữ liệu gốc vào đó rồi chạy lại.`)
  process.exit(2)
}

const unproved: readonly Unproved[] = [
  ...procedures.flatMap((file) => {
    const checked = checkProcedureSeed(JSON.parse(read('procedures', file)))
    return 'problem' in checked ? [{ file, field: 'tệp', what: file, why: checked.problem }] : proveProcedure(file, checked.seed, sources)
  }),
  ...guides.flatMap((file) => proveGuide(file, readGuideFile(read('guides', file)).body, sources))
]

for (const { file, field, what, why } of unproved) console.log([file, field, what, why].join('\t'))
console.log(`${procedures.length} thủ tục, ${guides.length} bài hướng dẫn; ${unproved.length} điều chưa chứng minh được.`)
process.exit(unproved.length > 0 ? 1 : 0)

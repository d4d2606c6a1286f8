import { parseArgs } from 'node:util'
import { RetrievalLaboratory } from '../../knowledge/index.js'
import { readRetrievalQuestions } from '../retrieval/retrieval-questions.js'
import { trainKinds } from './train-kinds.js'
import { trainLaws } from './train-laws.js'
import { trainProcedures } from './train-procedures.js'

const HELP = `npm run train:reranker -- <laws|procedures|kinds> [thư mục dữ liệu] [tuỳ chọn]

  laws    thứ tự các điều luật và độ tin cậy của kết quả
  procedures  thứ tự các thủ tục và độ tin cậy của kết quả
  kinds   khi nào hỏi thủ tục, khi nào hỏi luật, và độ tin cậy đọc ra xác suất thế nào
          (sau laws và procedures)

  --questions <thư mục>  câu hỏi có đáp án (../shared/data); chỉ các tập để học, không bao giờ tập "unread"
  --portal <thư mục>     câu hỏi thủ tục của dự án (evals/datasets/portal)
  --without a,b          bỏ các đặc trưng này, để xem chúng đáng giá bao nhiêu
  --pull <số>            sức kéo về 0 (L2)
  --folds <số>           số phần để đo trên câu chưa thấy (10)
  --material <tệp>       kinds: giữ lại (hoặc đọc lại) kết quả tìm của mọi câu, để không phải tìm lần nữa
  --set a,b              procedures: các tập để học (dev,train,seeds,written)
  --judge a,b            procedures: các tập chỉ để đo với trọng số vừa học (unread-2)
  --dry                  chỉ đo, không ghi trọng số và báo cáo`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    questions: { type: 'string', default: '../shared/data' },
    portal: { type: 'string', default: 'evals/datasets/portal' },
    without: { type: 'string', default: '' },
    pull: { type: 'string' },
    folds: { type: 'string', default: '10' },
    material: { type: 'string' },
    set: { type: 'string', default: 'dev,train,seeds,written' },
    judge: { type: 'string', default: '' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false }
  }
})

const namesIn = (list: string) => list.split(',').filter(Boolean)

/** `npm run train:reranker`: learns on the published knowledge, prints what it reaches out of fold, writes weights and report. */
function main(): number {
  const [what, dataDirectory = './var'] = positionals
  if (values.help || (what !== 'laws' && what !== 'procedures' && what !== 'kinds')) {
    console.log(HELP)
    return values.help ? 0 : 1
  }
  const questions = readRetrievalQuestions(values.questions, values.portal)
  if (questions.laws.length === 0) {
    console.error(`Không có ${values.questions}/law-questions.jsonl: không thể huấn luyện.`)
    return 1
  }
  const laboratory = new RetrievalLaboratory(dataDirectory)
  try {
    const request = {
      ...{ laboratory, questions, dry: values.dry, folds: Number(values.folds), asOfYear: new Date().getFullYear() },
      without: new Set(values.without.split(',').filter(Boolean)),
      ...(values.material ? { material: values.material } : {}),
      ...(values.pull ? { pull: Number(values.pull) } : {})
    }
    if (what === 'laws') trainLaws(request)
    else if (what === 'procedures')
      trainProcedures(request, { sets: namesIn(values.set), judged: namesIn(values.judge), shared: values.questions })
    else trainKinds(request)
  } finally {
    laboratory.close()
  }
  return 0
}

process.exitCode = main()

import { ExactVectorIndex } from './exact-vector-index.js'
import { describeVectorIndex } from './vector-index.contract.js'

describeVectorIndex('vectors compared one by one', {
  create: (dimensions) => new ExactVectorIndex(dimensions),
  load: ExactVectorIndex.load
})

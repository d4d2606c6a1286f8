import { HnswVectorIndex } from './hnsw-vector-index.js'
import { describeVectorIndex } from './vector-index.contract.js'

describeVectorIndex('vectors in a graph (hnswlib)', {
  create: (dimensions) => new HnswVectorIndex(dimensions),
  load: HnswVectorIndex.load
})

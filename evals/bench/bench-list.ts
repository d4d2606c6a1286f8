import type { Bench } from './bench.js'
import { answersBench } from './benches/answers-bench.js'
import { answersWhileIngestBench } from './benches/answers-while-ingest-bench.js'
import { damagedBench } from './benches/damaged-bench.js'
import { ingestBench } from './benches/ingest-bench.js'
import { killsBench } from './benches/kills-bench.js'
import { memoryBench } from './benches/memory-bench.js'
import { publishBench } from './benches/publish-bench.js'
import { publishChangeBench } from './benches/publish-change-bench.js'
import { searchBench } from './benches/search-bench.js'
import { socketsBench } from './benches/sockets-bench.js'
import { startBench } from './benches/start-bench.js'
import { throughputAnewBench, throughputBench } from './benches/throughput-bench.js'
import { widgetBench } from './benches/widget-bench.js'

/** Every bench that measures a checkout, in the order of `all`, which leaves out the long ones. */
export const BENCHES: readonly Bench[] = [
  searchBench,
  answersBench,
  socketsBench,
  throughputBench,
  throughputAnewBench,
  answersWhileIngestBench,
  memoryBench,
  startBench,
  publishBench,
  publishChangeBench,
  ingestBench,
  damagedBench,
  killsBench,
  widgetBench
]

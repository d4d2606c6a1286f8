import type { Bench } from '../bench.js'
import { startServer } from '../load/started-server.js'

/** From starting the server to readiness, and what it holds then. */
export const startBench: Bench = {
  name: 'start',
  words: 'khởi động máy chủ tới lúc sẵn sàng',
  rounds: 5,
  needsKnowledge: true,
  measures: [
    { name: 'readySeconds', words: 'tới lúc sẵn sàng', unit: 's', better: 'lower' },
    { name: 'residentMb', words: 'bộ nhớ lúc sẵn sàng', unit: 'MB', better: 'lower' }
  ],
  open: async ({ root, dataDirectory }) => ({
    async round() {
      const { readySeconds, residentMb, memory, stop } = await startServer(root, dataDirectory)
      const held = memory()?.residentMb ?? residentMb
      await stop()
      return [
        { measure: 'readySeconds', value: readySeconds },
        { measure: 'residentMb', value: held }
      ]
    },
    close: async () => undefined
  })
}

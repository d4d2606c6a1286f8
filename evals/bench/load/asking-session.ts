import type { BenchQuestion, BenchSession, Sample } from '../bench.js'

/** Questions asked before anything is measured, so that code and caches are warm. */
const WARM_UP = 60

/** A session that asks every question once a round, one after the other. */
export async function askingSession(
  questions: readonly BenchQuestion[],
  ask: (question: BenchQuestion) => Promise<readonly Sample[]>,
  close: () => void | Promise<void>,
  endOfRound: () => readonly Sample[] = () => []
): Promise<BenchSession> {
  for (const question of questions.slice(0, WARM_UP)) await ask(question)
  return {
    async round() {
      const samples: Sample[] = []
      for (const question of questions) samples.push(...(await ask(question)))
      return [...samples, ...endOfRound()]
    },
    close: async () => close()
  }
}

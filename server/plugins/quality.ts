import fp from 'fastify-plugin'
import { PUBLIC_READER } from '../../knowledge/index.js'
import { DRIFT_LIMITS, type DriftAlarm, detectDrift, summarizeQuality } from '../answering/index.js'
import { AnswerSampler } from '../quality/answer-sampler.js'

declare module 'fastify' {
  interface FastifyInstance {
    quality: QualityWatch
  }
}

/** What watches over the quality of answers in service. */
export interface QualityWatch {
  readonly sampler: AnswerSampler
  /** Compares the newest scored answers with those before; tells the meters and, when alarms change, the log. */
  check(): Promise<readonly DriftAlarm[]>
}

/** How much is scored, and how soon after an answer. */
export interface QualityOptions {
  readonly share: number
  readonly delayMs?: number
}

const DELAY_MS = 200
/** Scored answers between two looks at drift, and the time after which feedback is looked at anyway. */
const CHECK_EVERY = 20
const CHECK_INTERVAL_MS = 10 * 60_000

/** Adds `app.quality`: scores a share of the answers after they are sent, and raises an alarm when they are no longer as they were. */
export const quality = fp<QualityOptions>(
  async (app, { share, delayMs = DELAY_MS }) => {
    const { scores } = app.people
    let sinceCheck = 0
    let told = ''

    const check = async (): Promise<readonly DriftAlarm[]> => {
      const scored = await scores.latest(DRIFT_LIMITS.recent + DRIFT_LIMITS.reference)
      const report = detectDrift(scored)
      const alarms = report.outcome === 'compared' ? report.alarms : []
      app.meters.qualityWatched(summarizeQuality(scored.slice(-DRIFT_LIMITS.recent)), alarms)
      const telling = alarms.map(({ subject, reason }) => `${subject} ${reason}`).join(', ')
      if (telling !== told && alarms.length > 0)
        app.log.warn({ alarms, recent: report.recent, reference: report.reference }, 'answers have drifted')
      if (telling !== told && alarms.length === 0) app.log.info('answers are as they were again')
      told = telling
      return alarms
    }
    const checkOrComplain = () => void check().catch((error: unknown) => app.log.error({ err: error }, 'looking for drift failed'))

    const sampler = new AnswerSampler({
      ...{ share, delayMs, audiences: PUBLIC_READER },
      useKnowledge: (task) => app.knowledge.use(task),
      async keep(score) {
        await scores.save(score)
        app.meters.answerScored()
        sinceCheck += 1
        if (sinceCheck < CHECK_EVERY) return
        sinceCheck = 0
        await check()
      },
      skipped(reason, error) {
        app.meters.answerNotScored(reason)
        if (error) app.log.warn({ err: error }, 'an answer was not scored')
      }
    })
    const timer = setInterval(checkOrComplain, CHECK_INTERVAL_MS).unref()
    app.decorate('quality', { sampler, check })
    app.addHook('onClose', () => {
      clearInterval(timer)
      sampler.close()
    })
    if (share > 0) checkOrComplain()
  },
  { name: 'quality', dependencies: ['knowledge', 'people', 'metrics'] }
)

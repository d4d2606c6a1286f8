import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import { answerQuestion } from '../answering/index.js'
import { startTestApp } from '../testing/start-test-app.js'
import { inServiceInWords } from './in-service-in-words.js'
import { scoreInService } from './score-in-service.js'

let app: FastifyInstance
afterEach(() => app.close())

const ask = (question: string) => app.inject({ method: 'POST', url: '/api/v1/answers', payload: { question } })
const metrics = async () => (await app.inject('/metrics')).body

describe('answers in service', () => {
  it('are scored after they were sent, and feedback is joined to them', async () => {
    app = await startTestApp({ config: { qualitySampleShare: 1 } })
    const { answerId } = (await ask('Đăng ký khai sinh cần giấy tờ gì?')).json<{ answerId: string }>()
    await ask('Tôi tên Nguyễn Văn An, CCCD 079099001234, cấp phép bay thiết bị siêu nhẹ thế nào?')
    await app.quality.sampler.settled()
    await app.inject({ method: 'POST', url: `/api/v1/answers/${answerId}/feedback`, payload: { rating: 'up' } })
    const scores = await app.people.scores.latest(10)
    expect(scores).toHaveLength(2)
    expect(scores.find(({ id }) => id === answerId)?.measures).toMatchObject({ answered: 1, exact: 1, inForce: 1, resolved: 1, helpful: 1 })
    expect(JSON.stringify(scores)).not.toContain('079099001234')
    expect(await metrics()).toContain('tro_ly_cong_answers_scored_total 2')
  })

  it('are left alone when nothing is to be sampled', async () => {
    app = await startTestApp({ config: { qualitySampleShare: 0 } })
    await ask('Đăng ký khai sinh cần giấy tờ gì?')
    await app.quality.sampler.settled()
    expect(await app.people.scores.latest(10)).toEqual([])
  })

  it('raise an alarm in metrics when a quote is not what stands at its place, and the words say so', async () => {
    app = await startTestApp({
      config: { qualitySampleShare: 1 },
      answerWith: (request, tools, ...rest) => {
        const record: typeof tools.ledger.record = async (entry) => {
          const citations = entry.answer.citations.map((one) => ({ ...one, quote: `${one.quote} và nộp thêm 1 bản` }))
          await tools.ledger.record({ ...entry, answer: { ...entry.answer, citations } })
        }
        return answerQuestion(request, { ...tools, ledger: { record } }, ...rest)
      }
    })
    await ask('Đăng ký khai sinh cần giấy tờ gì?')
    await app.quality.sampler.settled()
    expect(await app.quality.check()).toMatchObject([{ subject: 'exact', reason: 'broken', statistic: 1 }])
    expect(await metrics()).toContain('tro_ly_cong_answer_drift{subject="exact",reason="broken"} 1')
    expect(await metrics()).toContain('tro_ly_cong_answer_quality{measure="exact"} 0')
    const report = await app.knowledge.use((knowledge) =>
      scoreInService(app.people.scores, { since: '1970-01-01', share: 1, most: 100 }, knowledge)
    )
    expect(report).toMatchObject({ recorded: 1, lookedUp: 1 })
    expect(inServiceInWords(report)).toContain('trích đúng nguyên văn: chỉ còn 0,0 %; 1 câu sai điều phải luôn đúng')
  })
})

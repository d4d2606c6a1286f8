import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { loadShedding } from './load-shedding.js'
import { problemDetails } from './problem-details.js'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function appWithDelays(delays: number[]) {
  const app = Fastify()
  await app.register(problemDetails)
  await app.register(loadShedding, { delayMs: () => delays.shift() ?? 0, sampleIntervalMs: 5 })
  app.get('/tra-cuu', async () => 'ok')
  app.get('/health/live', async () => 'ok')
  const until = async (overloaded: boolean) => {
    while (app.isOverloaded() !== overloaded) await pause(2)
  }
  return { app, until }
}

it('refuses work while the process keeps being late, and takes it again afterwards', async () => {
  const { app, until } = await appWithDelays([3000, 2000, ...Array<number>(40).fill(1500)])
  await until(true)
  const refused = await app.inject('/tra-cuu')
  expect(refused.statusCode).toBe(503)
  expect(refused.json()).toMatchObject({ code: 'busy' })
  expect(refused.headers['retry-after']).toBe('10')
  expect((await app.inject('/health/live')).statusCode).toBe(200)
  await until(false)
  expect((await app.inject('/tra-cuu')).statusCode).toBe(200)
  await app.close()
})

it('forgives one long task', async () => {
  const delays = [5000, 0, 5000, 5000, 0]
  const { app } = await appWithDelays(delays)
  while (delays.length > 0) {
    expect(app.isOverloaded()).toBe(false)
    await pause(2)
  }
  expect((await app.inject('/tra-cuu')).statusCode).toBe(200)
  await app.close()
})

import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import type { KnowledgeBase } from '../../knowledge/index.js'
import type { KnowledgeSource } from '../knowledge-source.js'
import { knowledge } from './knowledge.js'

/** Generations that only know their number and whether they are closed. */
function changingSource(first: number | undefined) {
  const closed: number[] = []
  let broken = false
  let current = first
  const source: KnowledgeSource = {
    currentNumber: () => current,
    open: () => {
      if (broken) throw new Error('tệp hỏng')
      const number = current!
      return { generation: { number }, close: () => closed.push(number) } as unknown as KnowledgeBase
    }
  }
  return {
    source,
    closed,
    publish(number: number) {
      current = number
    },
    breakNext(is: boolean) {
      broken = is
    }
  }
}

async function appOver(source: KnowledgeSource) {
  const app = Fastify()
  await app.register(knowledge, { source, pollIntervalMs: 0 })
  return app
}

describe('the open knowledge', () => {
  it('is not ready until something is published, then opens it', async () => {
    const library = changingSource(undefined)
    const app = await appOver(library.source)
    await expect(app.knowledge.use(() => 1)).rejects.toMatchObject({ code: 'not_ready' })
    library.publish(1)
    await app.knowledge.refresh()
    expect(await app.knowledge.use((base) => base.generation.number)).toBe(1)
    await app.close()
    expect(library.closed).toEqual([1])
  })

  it('closes an old generation only when its last task has ended', async () => {
    const library = changingSource(1)
    const app = await appOver(library.source)
    let end = () => {}
    const task = app.knowledge.use(
      (base) =>
        new Promise<number>((resolve) => {
          end = () => resolve(base.generation.number)
        })
    )
    library.publish(2)
    await app.knowledge.refresh()
    expect(app.knowledge.number).toBe(2)
    expect(library.closed).toEqual([])
    end()
    expect(await task).toBe(1)
    expect(library.closed).toEqual([1])
    await app.close()
    expect(library.closed).toEqual([1, 2])
  })

  it('keeps the old generation when the new one cannot be read, and tries again', async () => {
    const library = changingSource(1)
    const app = await appOver(library.source)
    library.publish(2)
    library.breakNext(true)
    await app.knowledge.refresh()
    expect(app.knowledge.number).toBe(1)
    library.breakNext(false)
    await app.knowledge.refresh()
    expect(app.knowledge.number).toBe(2)
    await app.close()
  })
})

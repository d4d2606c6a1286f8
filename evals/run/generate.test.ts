import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { isDrawn } from '../../server/answering/index.js'
import type { EvalCase, Probe, ProbeSources } from '../tasks/eval-task.js'
import { generate } from './generate.js'

const folder = mkdtempSync(join(tmpdir(), 'tro-ly-cong-generate-'))
afterEach(() => rmSync(join(folder, 'answers.jsonl'), { force: true }))

const sources = { seed: 1 } as ProbeSources
const probeOf = (asked: string[], count = 4): Probe => ({
  name: 'answers',
  cases: () => Array.from({ length: count }, (_, at) => ({ id: `p${at}`, slices: { style: at % 2 ? 'plain' : 'typo' } })),
  ask: async ({ id }: EvalCase) => {
    asked.push(id)
    return `câu trả lời ${id}`
  }
})

describe('generate', () => {
  const file = join(folder, 'answers.jsonl')

  it('goes on where a killed run stopped, and drops the line it was writing', async () => {
    await generate(probeOf([]), sources, { file, keeps: ({ id }) => id < 'p2' })
    appendFileSync(file, '{"case":{"id":"p2"')
    const asked: string[] = []
    const records = await generate(probeOf(asked), sources, { file })
    expect(asked).toEqual(['p2', 'p3'])
    expect(records.map(({ output }) => output)).toEqual(['câu trả lời p0', 'câu trả lời p1', 'câu trả lời p2', 'câu trả lời p3'])
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(4)
  })

  it('draws the same share every time, whatever else is there', () => {
    const ids = Array.from({ length: 1_000 }, (_, at) => `q${at}`)
    const drawn = ids.filter((id) => isDrawn(id, 0.2, 1))
    expect(drawn.length).toBeGreaterThan(120)
    expect(drawn.length).toBeLessThan(280)
    expect(ids.filter((id) => isDrawn(id, 0.2, 1))).toEqual(drawn)
  })
})

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import type { BenchResult, BenchRun } from './bench-result.js'

const ROOT = resolve(import.meta.dirname, '..', '..')
const out = mkdtempSync(join(tmpdir(), 'tro-ly-cong-bench-test-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const bench = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'evals/bench/main.ts', ...words, '--out', out], { cwd: ROOT })

describe('npm run bench, as a process', () => {
  it('measures answers and growth on the starter knowledge and keeps result, table and chart', async () => {
    const { stdout } = await bench('answers,growth', '--questions', '4', '--rounds', '2', '--sizes', '0.5,1', '--run', 'nho')
    const { shape, machine, configuration, results } = JSON.parse(readFileSync(join(out, 'nho', 'result.json'), 'utf8')) as BenchRun
    expect({ shape, seed: configuration['seed'], questions: configuration['questions'] }).toEqual({ shape: 1, seed: 1, questions: 4 })
    expect(machine.cores).toBeGreaterThan(0)
    const [answers, growth] = results as [BenchResult, BenchResult]
    expect([answers.bench, growth.bench]).toEqual(['answers', 'growth'])

    const [variant] = answers.variants
    expect(variant!.commit.hash).toMatch(/^[0-9a-f]{40}$/)
    expect(variant!.knowledge!.documents).toBeGreaterThan(60)
    const answer = variant!.measures.find(({ name }) => name === 'answerMs')!
    expect(answer.count).toBe(8)
    expect(answer.p50).toBeGreaterThan(0)
    expect(answer.p99).toBeGreaterThanOrEqual(answer.p50)

    expect(growth.variants.map(({ label }) => label)).toEqual(['0,5×', '1×'])
    expect(growth.variants[0]!.knowledge!.passages).toBeLessThan(growth.variants[1]!.knowledge!.passages)
    expect(growth.growth.map(({ measure }) => measure)).toEqual([
      'searchMs',
      'searchMs.p95',
      'searchCpuMs',
      'residentMb',
      'indexMb',
      'buildSeconds'
    ])

    expect(readdirSync(join(out, 'nho')).sort()).toEqual(['chart.svg', 'result.json', 'result.md'])
    expect(readFileSync(join(out, 'nho', 'chart.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
    expect(stdout).toContain('tới trọn câu trả lời')
  })

  it('ends with a reason when the mark in git is unknown, and leaves no folder behind', async () => {
    const before = foldersOfBenches()
    await expect(bench('widget', '--against', 'khong-co-moc-nay', '--run', 'hong')).rejects.toMatchObject({ code: 2 })
    expect(existsSync(join(out, 'hong'))).toBe(false)
    expect(foldersOfBenches().filter((name) => !before.includes(name))).toEqual([])
  })
})

function foldersOfBenches(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^tro-ly-cong-bench-(?!test)/.test(name))
}

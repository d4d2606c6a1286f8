import { describe, expect, it } from 'vitest'
import { createProgressDisplay } from './progress-display.js'

describe('progress without a terminal', () => {
  it('writes a plain line every few seconds, and every line that stays', () => {
    const written: string[] = []
    let nowMs = 0
    const display = createProgressDisplay({ write: (text) => written.push(text) }, () => nowMs)
    for (nowMs = 0; nowMs <= 11_000; nowMs += 100) display.update('đang đọc', nowMs / 20_000)
    display.clear()
    display.line('xong')
    expect(written).toEqual(['  … 25 % · đang đọc\n', '  … 50 % · đang đọc\n', 'xong\n'])
  })
})

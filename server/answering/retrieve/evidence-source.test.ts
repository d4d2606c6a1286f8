import { expect, test } from 'vitest'
import { makeProcedure } from '../../../knowledge/testing/index.js'
import { scriptedKnowledge } from '../testing/index.js'
import { readSource } from './evidence-source.js'

const birth = makeProcedure({ code: '1.001193', name: 'Thủ tục đăng ký khai sinh' })
const hit = { documentId: birth.id, passageAddress: birth.id }

test('a source is read once however often it is asked for', () => {
  const knowledge = scriptedKnowledge([birth])
  const source = readSource(hit, knowledge, ['public'])
  expect(source?.title.has('sinh')).toBe(true)
  expect(readSource(hit, knowledge, ['public'])).toBe(source)
})

test('a source that was read for one reader stays hidden from those who may not see it', () => {
  const knowledge = scriptedKnowledge([{ ...birth, audience: 'officials' }])
  expect(readSource(hit, knowledge, ['public', 'officials'])).toBeDefined()
  expect(readSource(hit, knowledge, ['public'])).toBeUndefined()
})

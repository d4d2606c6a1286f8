import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ledgerEntry, peopleStoreContract } from './people-store.contract.js'
import { SqlitePeopleStore } from './sqlite-people-store.js'

peopleStoreContract('SqlitePeopleStore', (now) => SqlitePeopleStore.open(':memory:', now))

it('leaves nothing of an erased answer in the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'people-'))
  const store = await SqlitePeopleStore.open(join(folder, 'people.sqlite'))
  await store.ledger.record(ledgerEntry('tl-1', { maskedQuestion: 'xin giấy độc thân ở phường An Bình' }))
  await store.eraseOlderThan('2027-01-01T00:00:00.000Z')
  const left = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(left.join('')).not.toContain(Buffer.from('độc thân').toString('latin1'))
  await store.close()
  rmSync(folder, { recursive: true })
})

it('is found again after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'people-'))
  const first = await SqlitePeopleStore.open(join(folder, 'people.sqlite'))
  await first.ledger.record(ledgerEntry('tl-1'))
  await first.close()
  const second = await SqlitePeopleStore.open(join(folder, 'people.sqlite'))
  expect(await second.lastTurns('cuoc-1', 5)).toHaveLength(1)
  await second.close()
  rmSync(folder, { recursive: true })
})

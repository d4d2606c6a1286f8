import { hostname } from 'node:os'
import type { LibraryClaim } from './library-store.js'
import type { LibraryDatabase } from './sqlite-schema.js'

/** Who holds a claim: machine, process, and the second that process began (numbers of processes are used again). */
const OWNER = `${hostname()} ${process.pid} ${Math.round(Date.now() / 1000 - process.uptime())}`

/** A claim from another machine counts as abandoned after this long without a sign of life. */
const ABANDONED_AFTER_MS = 15 * 60_000
const RENEW_EVERY_MS = 60_000

/** Claims work by an atomic insert; takes over a claim whose process is gone. `undefined` while somebody holds it. */
export async function claimWork(database: LibraryDatabase, work: string): Promise<LibraryClaim | undefined> {
  const holder = await database.selectFrom('claims').selectAll().where('work', '=', work).executeTakeFirst()
  if (holder && !isAbandoned(holder.owner, holder.renewed_at)) return undefined
  if (holder) await database.deleteFrom('claims').where('work', '=', work).where('owner', '=', holder.owner).execute()
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('claims')
    .values({ work, owner: OWNER, renewed_at: Date.now() })
    .orIgnore()
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return undefined
  const renewing = setInterval(() => void renew(database, work).catch(() => undefined), RENEW_EVERY_MS)
  renewing.unref()
  return {
    release: async () => {
      clearInterval(renewing)
      await database.deleteFrom('claims').where('work', '=', work).where('owner', '=', OWNER).execute()
    }
  }
}

async function renew(database: LibraryDatabase, work: string): Promise<void> {
  await database.updateTable('claims').set({ renewed_at: Date.now() }).where('work', '=', work).where('owner', '=', OWNER).execute()
}

function isAbandoned(owner: string, renewedAt: number): boolean {
  const [host, pid, began] = owner.split(' ')
  if (host !== hostname()) return Date.now() - renewedAt > ABANDONED_AFTER_MS
  if (Number(pid) === process.pid) return Number(began) !== Number(OWNER.split(' ')[2])
  return !isAlive(Number(pid)) || Date.now() - renewedAt > ABANDONED_AFTER_MS
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

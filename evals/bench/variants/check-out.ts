import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Commit } from '../bench-result.js'
import type { Workshop } from './workshop.js'

const run = promisify(execFile)

/** The commit of a checkout. */
export async function commitOf(root: string): Promise<Commit> {
  const { stdout: hash } = await run('git', ['rev-parse', 'HEAD'], { cwd: root })
  const { stdout: changes } = await run('git', ['status', '--porcelain', '--untracked-files=normal'], { cwd: root })
  return { hash: hash.trim(), changed: changes.trim() !== '' }
}

/** A temporary checkout of another state of the code. */
export interface CheckedOut {
  readonly root: string
  readonly commit: Commit
}

/**
 * Checks a git ref out into a temporary worktree. Its product is the ref's; what measures (`evals/bench`) and the starter knowledge (`seeds`)
 * are this checkout's, so that both variants are measured alike and answer from the same. `node_modules` are shared when they hold
 * all that the ref locks, else installed. @throws when git does not know the ref or the installation fails.
 */
export async function checkOut(ref: string, root: string, workshop: Workshop): Promise<CheckedOut> {
  const { stdout } = await run('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { cwd: root })
  const hash = stdout.trim()
  const other = join(workshop.folder('checkout'), 'tro-ly-cong')
  workshop.undoLater(async () => {
    await run('git', ['worktree', 'remove', '--force', other], { cwd: root }).catch(() => rmSync(other, { recursive: true, force: true }))
    await run('git', ['worktree', 'prune'], { cwd: root })
  })
  await run('git', ['worktree', 'add', '--quiet', '--detach', other, hash], { cwd: root })
  if (isInstalled(other, root)) symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'), 'dir')
  else await run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: other, maxBuffer: 2 ** 26 })
  for (const room of [join('evals', 'bench'), 'seeds']) {
    rmSync(join(other, room), { recursive: true, force: true })
    cpSync(join(root, room), join(other, room), { recursive: true })
  }
  return { root: other, commit: { hash, changed: false } }
}

interface Lock {
  readonly packages?: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean; readonly devOptional?: boolean }>>
}

/** Whether everything a checkout locks is installed here in the same version (what is optional and not installed is left aside). */
function isInstalled(checkout: string, root: string): boolean {
  const locked = readLock(join(checkout, 'package-lock.json'))
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(locked).every(([path, { version, optional, devOptional }]) => {
    const present = installed[path]
    return path === '' || (present ? present.version === version : Boolean(optional ?? devOptional))
  })
}

function readLock(file: string): NonNullable<Lock['packages']> {
  return existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as Lock).packages ?? {}) : {}
}

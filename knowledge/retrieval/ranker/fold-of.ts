import { createHash } from 'node:crypto'

/** The fold of a group, 0 up to `folds`; the same on every machine. */
export function foldOf(group: string, folds: number): number {
  return createHash('sha256').update(group).digest().readUInt32BE(0) % folds
}

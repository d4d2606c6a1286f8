import { seedOf } from './seeded-random.js'

/** Whether an id belongs to the drawn share: by the id alone, so that any process draws the same and adding ids moves no other. */
export function isDrawn(id: string, share: number, seed = 0): boolean {
  return share >= 1 || seedOf(id, seed * 7919 + 17) / 4294967296 < share
}

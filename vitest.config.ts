import { defineConfig } from 'vitest/config'

const never = ['node_modules/**', 'dist/**', 'var/**']
const shared = { pool: 'forks', testTimeout: 30_000, hookTimeout: 120_000 } as const

/** `unit` is part of `npm run check`; `whole` starts real processes and a real browser and is part of `npm test` only. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...never, '**/*.{browser,process}.test.ts'], ...shared } },
      { test: { name: 'whole', include: ['**/*.{browser,process}.test.ts'], exclude: never, ...shared, testTimeout: 180_000 } }
    ]
  }
})

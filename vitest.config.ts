import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // Vitest would leave one core free: of two that is half, and most tests wait for the database.
    maxWorkers: '100%',
    globalSetup: ['test/support/global-setup.ts'],
    // Ends what hangs. No test is about these: a busy machine takes many times as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
  },
})

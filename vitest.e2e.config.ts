import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts', 'test/fuzz/**/*.e2e.ts'],
    globalSetup: ['test/e2e/support/global-setup.ts'],
    // Ends what hangs. No journey is about these: a busy machine takes many times as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // Two browsers and a server are all that two cores can drive.
    maxWorkers: 2,
  },
})

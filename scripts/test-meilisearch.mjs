import { spawnSync } from 'node:child_process'

// The contract suite against the server of MEILI_URL; without one there is nothing to say.
if (!process.env.MEILI_URL) {
  console.error(
    'MEILI_URL is not set. Start a server (docker compose up -d meilisearch), then:\n' +
      '  MEILI_URL=http://localhost:7700 MEILI_KEY=… npm run test:meilisearch',
  )
  process.exit(1)
}
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/search/engine/meilisearch-real.test.ts',
    '--testTimeout=300000',
    '--hookTimeout=300000',
  ],
  { stdio: 'inherit' },
)
process.exit(run.status ?? 1)

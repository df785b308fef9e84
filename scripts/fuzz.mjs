// npm run fuzz: the fuzz suite for longer than in `npm run verify`, and from another seed each time.
// FUZZ_SEED repeats a run, FUZZ_RUNS says how many times more is sent.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const seed = process.env.FUZZ_SEED ?? String(randomInt(1, 2 ** 31))
const times = process.env.FUZZ_RUNS ?? '20'
console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${times} npm run fuzz`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.e2e.config.ts', 'test/fuzz'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SEED: seed, FUZZ_RUNS: times } },
)
process.exit(status ?? 1)

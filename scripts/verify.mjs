// npm run verify: every check of the project, from a bare clone. Ends with one line of counts.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildAppAnew } from './setup/build-app.mjs'
import { checkNode } from './setup/check-node.mjs'
import { generateClient } from './setup/generate-client.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { runTool, stopTools, ToolFailed } from './setup/run-tool.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const counts = { passed: 0, failed: 0, skipped: 0 }
/** Beside `build`, which a running `npm run up` serves from. */
const verifyBuild = '.cache/verify/build'
const startedAt = performance.now()

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopTools()
    process.exit(1)
  })
}

const isReady =
  (await check('packages', installPackages)) && (await check('client', generateClient))
if (isReady) await checkEverything()
conclude()

async function checkEverything() {
  // The build needs one core for itself: it runs beside the checks that need the other.
  const building = timed(() => buildAppAnew(verifyBuild))
  building.catch(() => undefined)
  await check('format and lint', () => script('lint'))
  await check('types', () => script('typecheck'))
  await check('import rules', () => script('check:imports'))
  await check('dead code', () => bin('knip/bin/knip.js', '--no-progress'))
  const isBuilt = await check('production build', () => building)
  await runTests('tests', ['--config', 'vitest.config.ts'])
  if (isBuilt) {
    await runTests('browser journeys', ['--config', 'vitest.e2e.config.ts'], {
      BUILD_DIRECTORY: verifyBuild,
    })
  }
}

async function timed(work) {
  const from = performance.now()
  await work()
  return `done beside the checks in ${secondsSince(from)} s`
}

function secondsSince(from) {
  return ((performance.now() - from) / 1000).toFixed(1)
}

/** One check: a timed line, and what the tool printed if it failed. */
async function check(title, work) {
  const from = performance.now()
  try {
    const printed = await work()
    counts.passed += 1
    const note = printed && !printed.includes('\n') ? `: ${printed.trim()}` : ''
    report('✓', `${title}${note}`, from)
    return true
  } catch (error) {
    counts.failed += 1
    report('✗', title, from)
    console.log(error instanceof ToolFailed ? error.message : error)
    return false
  }
}

/** Tests are counted one by one; a run that fails without a failed test counts as one more. */
async function runTests(title, args, env = {}) {
  const from = performance.now()
  const file = `.cache/verify/${title.replace(' ', '-')}.json`
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const failure = await bin('vitest/vitest.mjs', 'run', ...reporters, ...args, env).then(
    () => undefined,
    (error) => error,
  )
  const tests = readCounts(file)
  counts.passed += tests.passed
  counts.skipped += tests.skipped
  counts.failed += failure ? Math.max(1, tests.failed) : tests.failed
  report(failure ? '✗' : '✓', `${title}: ${tests.passed} passed`, from)
  if (failure) console.log(failure.message)
}

function readCounts(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'))
    // A file that cannot be loaded fails without a test of its own.
    const brokenFiles = result.testResults.filter(
      (it) => it.status === 'failed' && it.assertionResults.length === 0,
    ).length
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + brokenFiles,
      skipped: result.numPendingTests + result.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A script of package.json, as people call it. */
async function script(name) {
  await runTool('npm', ['run', '--silent', name], { NODE_ENV: undefined, NO_COLOR: '1' })
}

/** A program of node_modules; a last argument that is an object is its environment. */
function bin(path, ...args) {
  const env = typeof args.at(-1) === 'object' ? args.pop() : {}
  return runTool(process.execPath, [`node_modules/${path}`, ...args], {
    NODE_ENV: undefined,
    NO_COLOR: '1',
    ...env,
  })
}

function report(mark, text, from) {
  console.log(`${mark} ${text} (${secondsSince(from)} s)`)
}

function conclude() {
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(`\nin ${Math.floor(seconds / 60)} min ${seconds % 60} s`)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
  process.exit(counts.failed > 0 ? 1 : 0)
}

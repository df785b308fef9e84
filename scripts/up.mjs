// npm run up: from a bare clone to a running product. Plain JavaScript up to the point where
// node_modules is there, since nothing else runs before.
import { fileURLToPath } from 'node:url'
import { createProgress } from './progress.mjs'
import { checkNode } from './setup/check-node.mjs'
import { generateClient } from './setup/generate-client.mjs'
import { installPackages } from './setup/install-packages.mjs'
import { stopTools, ToolFailed } from './setup/run-tool.mjs'
import { startServer } from './setup/start-server.mjs'

checkNode()
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** What is to be undone at the end, last first. */
const endings = []
let isEnding = false

stopWhenTold()
try {
  await up()
} catch (error) {
  // A step cut short by Ctrl-C fails too; that is no news.
  if (!isEnding) {
    console.error(
      `\n${error instanceof ToolFailed || !process.env.DEBUG ? error.message : error.stack}`,
    )
    await end(1)
  }
}

async function up() {
  const startedAt = performance.now()
  const progress = createProgress()
  await progress.step('packages', installPackages)
  await progress.step('database client', generateClient)
  const { register } = await import('tsx/esm/api')
  register()
  const { checkStart } = await import('./setup/check-start.ts')
  const { host, port } = await checkStart()
  // The build needs one core and the database hardly any: they go side by side.
  const { buildOnce } = await import('./build-once.ts')
  const building = buildOnce()
  building.catch(() => undefined)
  const url = await openDatabase(progress)
  const { prepareDatabase } = await import('./prepare-database.ts')
  await prepareDatabase(url, progress)
  await progress.step('pages', () => building)
  const accounts = await makeAccounts(url)
  await progress.step('server', async () => {
    const server = await startServer({ url, host, port })
    endings.push(server.stop)
    server.ended.then((code) => {
      if (isEnding) return
      console.error(`\nThe server ended by itself (${code}).`)
      end(1)
    })
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`
  Ready in ${seconds} s.  http://localhost:${port}
  ${accounts.join('\n  ')}
  Ctrl-C stops the server and its database; the data is kept.
`)
}

/** Everybody knows their passwords: none in a database that was given. */
async function makeAccounts(url) {
  if (process.env.DATABASE_URL) return ['demo accounts: none, since DATABASE_URL is set']
  const { localSettings } = await import('./setup/local-settings.mjs')
  const settings = localSettings(process.env)
  process.env.SESSION_SECRET ||= settings.SESSION_SECRET
  const { prepareDemo } = await import('./prepare-demo.ts')
  return prepareDemo(url, settings.FILES_DIR)
}

async function openDatabase(progress) {
  const { openDatabase: open } = await import('../prisma/embedded/open-database.server.ts')
  let url = ''
  await progress.step('PostgreSQL', async () => {
    const database = await open({
      onRestart: () => console.error('\n  PostgreSQL had died and was started again.'),
      onError: (error) => console.error(`\n  PostgreSQL has died: ${error.message}`),
    })
    url = database.url
    endings.push(database.release)
    return database.how
  })
  return url
}

async function end(code) {
  if (isEnding) return
  isEnding = true
  stopTools()
  try {
    for (const undo of endings.reverse()) await undo()
  } catch (error) {
    console.error(error.message)
  }
  process.exit(code)
}

function stopWhenTold() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!isEnding) console.log('\n  stopping …')
      end(0)
    })
  }
  // npm, when told to end, may end alone and tell us nothing: then we have a new parent.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) {
    setInterval(() => {
      if (process.ppid !== parent) end(0)
    }, 500).unref()
  }
}

// npm run verify:node -- 22 [COMMAND …]: every check of the project on another Node, which comes from npm
// and is kept in .cache; or another command on it, like `npm run verify:node -- 24 npm test`.
import { spawn } from 'node:child_process'
import { delimiter, dirname, resolve } from 'node:path'
import { checkNode } from './setup/check-node.mjs'
import { runTool, ToolFailed } from './setup/run-tool.mjs'

checkNode()
process.chdir(resolve(import.meta.dirname, '..'))

const [version = '', command = 'npm', ...given] = process.argv.slice(2)
const args = process.argv.length > 3 ? given : ['run', 'verify']
if (!/^\d+(\.\d+){0,2}$/.test(version)) {
  console.error('Which Node? For instance: npm run verify:node -- 22')
  process.exit(1)
}

try {
  const node = await fetchNode()
  console.log(`${command} ${args.join(' ')} on Node ${(await runTool(node, ['--version'])).trim()}`)
  process.exit(await run(node))
} catch (error) {
  console.error(error instanceof ToolFailed ? error.message : error)
  process.exit(1)
}

/** The program, from the package that npm has for this platform. */
async function fetchNode() {
  const folder = resolve('.cache', `node-${version}`)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const options = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock']
  await runTool('npm', ['install', `--prefix=${folder}`, ...options, `${name}@${version}`])
  return resolve(folder, 'node_modules', name, 'bin', 'node')
}

/** First on the path, it is what npm and everything below it runs on. */
function run(node) {
  const { npm_execpath: _, npm_node_execpath: __, ...env } = process.env
  const path = [dirname(node), env.PATH].join(delimiter)
  const child = spawn(command, args, { stdio: 'inherit', env: { ...env, PATH: path } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done(code ?? 1))
  })
}

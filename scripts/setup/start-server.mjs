import { spawn } from 'node:child_process'
import { buildFolder } from './build-app.mjs'
import { localSettings } from './local-settings.mjs'

/**
 * Starts the built server as a child that ends with us: it holds a channel to us, and stops by
 * itself when that breaks. Resolves once it listens.
 * @param {{ url: string, host: string, port: number, env?: Record<string, string>, output?: number | 'inherit' }} options
 *   `output`: an open file for what the server says; otherwise it says it where we do
 */
export async function startServer({ url, host, port, env = {}, output = 'inherit' }) {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', `${buildFolder}/server/index.js`],
    {
      stdio: ['ignore', output, output, 'ipc'],
      env: {
        ...localSettings(process.env),
        ...process.env,
        LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
        PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
        ...env,
        NODE_ENV: 'production',
        DATABASE_URL: url,
        HOST: host,
        PORT: String(port),
      },
    },
  )
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code))
  })
  await Promise.race([
    new Promise((resolve) => child.once('message', resolve)),
    ended.then((code) => {
      throw new Error(`the server did not start (${code}): see above`)
    }),
  ])
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ended, stop }
}

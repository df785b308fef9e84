import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('what Node warns of is a line of the log, and nothing beside it', () => {
  const script = `
    import { reportUncaughtErrors } from './app/platform/server/run-server.server.ts'
    reportUncaughtErrors()
    process.emitWarning('用不了多久了', 'DeprecationWarning')
  `
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const { DATABASE_URL = 'postgres://localhost/none', ...env } = process.env
  const secret = { SESSION_SECRET: 'a secret of tests that is long enough to be one' }
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...env, ...secret, DATABASE_URL, LOG_LEVEL: 'warn' },
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toMatchObject({
    level: 'warn',
    msg: 'a warning of Node',
    err: { name: 'DeprecationWarning', message: '用不了多久了' },
  })
})

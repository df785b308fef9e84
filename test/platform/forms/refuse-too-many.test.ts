import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase } from '../../../app/platform/environment/database.server'
import { formAgain } from '../../../app/platform/forms/answer-form.server'
import { refuseTooMany } from '../../../app/platform/forms/refuse-too-many.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('empty')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
})

afterAll(async () => {
  await closeDatabase()
  await database.drop()
  vi.unstubAllEnvs()
})

const t = translateIn('zh-CN')

test('the attempt beyond a limit is answered with 429, how long to wait, and what was typed', async () => {
  const form = new FormData()
  form.set('email', 'li@example.com')
  form.set('password', 'secret')
  // Six of a second factor in ten minutes; another limit, with room left, changes nothing.
  const ask = (person: string) =>
    refuseTooMany(
      [
        ['second-factor', person],
        ['post-account', person],
      ],
      form,
      t,
    )
  for (let at = 0; at < 6; at += 1) expect(await ask('one')).toBeNull()
  const state = await ask('one')
  expect(state?.message).toMatch(/^尝试次数过多，请在 (\d|10) 分钟后再试。$/)
  expect(state?.values).toEqual({ email: 'li@example.com' })
  if (state === null) throw new Error('not refused')
  const { init } = formAgain(state)
  expect(init?.status).toBe(429)
  expect(Number(new Headers(init?.headers).get('Retry-After'))).toBe(state.retryAfter)
  expect(state.retryAfter).toBeGreaterThan(0)
  expect(await ask('other')).toBeNull()
  expect(formAgain({ values: {}, errors: {}, message: null }).init).toEqual({ status: 422 })
})

test('nothing else says so by itself', () => {
  const naming = ['app/routes', 'app/features', 'app/listings'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name))
      .filter((path) => /\b429\b|Retry-After|form\.tooMany/.test(readFileSync(path, 'utf8'))),
  )
  // What completes a search answers no form, but a script that goes on by itself.
  expect(naming).toEqual(['app/routes/api.suggest.ts'])
})

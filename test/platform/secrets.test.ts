import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as secrets from '../../app/platform/secrets.server'

beforeAll(() => vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one'))
afterAll(() => vi.unstubAllEnvs())

describe('what is sealed', () => {
  test('is read again by its use only, differs each time, and cannot be changed', async () => {
    const [one, two] = [await secrets.seal('totp', 'ABC'), await secrets.seal('totp', 'ABC')]
    expect(one).not.toBe(two)
    expect(one).not.toContain('ABC')
    expect(await secrets.unseal('totp', one)).toBe('ABC')
    await expect(secrets.unseal('link', one)).rejects.toThrow()
    const parts = one.split('.')
    const changed = [
      ...parts.slice(0, 3),
      `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1)}`,
      parts[4],
    ]
    await expect(secrets.unseal('totp', changed.join('.'))).rejects.toThrow()
    const [header = ''] = parts
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
    })
  })
})

describe('what is signed', () => {
  test('counts for its text and its use only', () => {
    const signature = secrets.sign('form', 'abc')
    expect(signature).toHaveLength(43)
    expect(secrets.isSignature('form', 'abc', signature)).toBe(true)
    expect(secrets.isSignature('form', 'abd', signature)).toBe(false)
    expect(secrets.isSignature('link', 'abc', signature)).toBe(false)
    expect(secrets.isSignature('form', 'abc', '')).toBe(false)
  })

  test('tokens are 256 bits and never the same', () => {
    const tokens = Array.from({ length: 1000 }, secrets.newToken)
    expect(new Set(tokens).size).toBe(1000)
    expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
  })
})

test('without a secret, the start says so in one line', async () => {
  vi.stubEnv('SESSION_SECRET', '')
  expect(() => secrets.sessionSecret()).toThrow('SESSION_SECRET: must be set')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
})

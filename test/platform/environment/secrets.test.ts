import { hkdfSync } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as secrets from '../../../app/platform/environment/secrets.server'

const secret = 'a secret of tests that is long enough to be one'

beforeAll(() => vi.stubEnv('SESSION_SECRET', secret))
afterAll(() => vi.unstubAllEnvs())

describe('what is sealed', () => {
  test('is read again by its use only, differs each time, and cannot be changed', async () => {
    const [one, two] = [
      await secrets.seal('totp', 'LIANHESEALEDSECRET'),
      await secrets.seal('totp', 'LIANHESEALEDSECRET'),
    ]
    expect(one).not.toBe(two)
    expect(one).not.toContain('LIANHESEALEDSECRET')
    expect(await secrets.unseal('totp', one)).toBe('LIANHESEALEDSECRET')
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
      kid: expect.stringMatching(/^[\w-]{8}$/),
    })
  })
})

describe('what others sealed is not unsealed', () => {
  const text = new TextEncoder().encode('LIANHESEALEDSECRET')
  const own = new Uint8Array(hkdfSync('sha256', secret, '', 'lianhe totp 1', 32))

  test('by another algorithm, though by our key', async () => {
    const header = { alg: 'A256KW', enc: 'A256GCM' }
    const sealed = await new CompactEncrypt(text).setProtectedHeader(header).encrypt(own)
    await expect(secrets.unseal('totp', sealed)).rejects.toThrow(/not allowed/)
    const wide = new Uint8Array(64)
    const cbc = { alg: 'dir', enc: 'A256CBC-HS512' }
    const other = await new CompactEncrypt(text).setProtectedHeader(cbc).encrypt(wide)
    await expect(secrets.unseal('totp', other)).rejects.toThrow(/not allowed/)
  })

  test('by a key that the text itself brings or names', async () => {
    const key = new Uint8Array(32).fill(7)
    const jwk = { kty: 'oct', k: Buffer.from(key).toString('base64url') }
    for (const more of [{ jwk }, { jku: 'https://evil.example/keys' }, { kid: 'theirs' }]) {
      const header = { alg: 'dir', enc: 'A256GCM', ...more }
      const sealed = await new CompactEncrypt(text).setProtectedHeader(header as never).encrypt(key)
      await expect(secrets.unseal('totp', sealed)).rejects.toThrow()
    }
  })

  test('by none', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url')
    await expect(secrets.unseal('totp', `${header}.QUJD.`)).rejects.toThrow()
  })
})

describe('a new secret', () => {
  const before = 'an earlier secret that is long enough to be one too'

  test('signs and seals from then on, and what the one before it made still counts', async () => {
    const at = async (value: string) => {
      vi.resetModules()
      delete (globalThis as { lianhe?: unknown }).lianhe
      vi.stubEnv('SESSION_SECRET', value)
      return import('../../../app/platform/environment/secrets.server')
    }
    const old = await at(before)
    const [signed, sealed] = [old.sign('form', 'abc'), await old.seal('totp', 'LIANHESEALEDSECRET')]
    const both = await at(`${secret}, ${before}`)
    expect(both.isSignature('form', 'abc', signed)).toBe(true)
    expect(await both.unseal('totp', sealed)).toBe('LIANHESEALEDSECRET')
    expect(both.isSealedByPresentKey('totp', sealed)).toBe(false)
    expect(both.isSealedByPresentKey('totp', await both.seal('totp', 'LIANHESEALEDSECRET'))).toBe(
      true,
    )
    expect(both.sign('form', 'abc')).not.toBe(signed)
    const alone = await at(secret)
    expect(alone.sign('form', 'abc')).toBe(both.sign('form', 'abc'))
    expect(alone.isSignature('form', 'abc', signed)).toBe(false)
    await expect(alone.unseal('totp', sealed)).rejects.toThrow()
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
  expect(() => secrets.demandSecret()).toThrow('SESSION_SECRET: must be set')
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
})

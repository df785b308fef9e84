import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

/** A fake of the service of breached passwords: it knows one, and notes what it is asked. */
const breached = '2019 leaked by a shop in Pudong'
const sha1 = createHash('sha1').update(breached).digest('hex').toUpperCase()
const asked: string[] = []
let server: Server

async function weakAt(url: string) {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('BREACHED_PASSWORDS_URL', url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  return (await import('../../../app/features/account/weak-password.server')).weakPassword
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://fake')
    asked.push(pathname)
    const isItsRange = pathname === `/range/${sha1.slice(0, 5)}`
    response.end(`${isItsRange ? sha1.slice(5) : '0'.repeat(35)}:42\r\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

describe('a password that is known from a breach', () => {
  test('is refused, and the service is told five digits of its hash and no more', async () => {
    const weakPassword = await weakAt(address())
    expect(await weakPassword(breached)).toBe('breached')
    expect(await weakPassword('another long sentence of mine')).toBeNull()
    expect(asked).toHaveLength(2)
    for (const path of asked) expect(path).toMatch(/^\/range\/[0-9A-F]{5}$/)
  })

  test('is refused without any service where it is one of the commonest', async () => {
    const weakPassword = await weakAt('')
    for (const common of ['1q2w3e4r5t6y', 'qwertyuiop123', 'iloveyou1234', 'password123456']) {
      expect(await weakPassword(common), common).toBe('easy')
    }
  })

  test('a service that does not answer keeps nobody out', async () => {
    const weakPassword = await weakAt('http://127.0.0.1:1')
    expect(await weakPassword(breached)).toBeNull()
  })
})

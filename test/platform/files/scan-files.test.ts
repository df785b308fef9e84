import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

/** The test file that every scanner takes for a virus, in two parts so that none takes this file for one. */
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-${'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`

/** A fake of ClamAV's daemon: INSTREAM, in chunks with their length, ended by one of none. */
let server: Server
beforeAll(async () => {
  server = createServer((socket) => {
    let seen = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      seen = Buffer.concat([seen, chunk])
      if (!seen.subarray(-4).equals(Buffer.alloc(4))) return
      const isInfected = seen.includes('EICAR-STANDARD')
      const isStream = seen.includes('zINSTREAM\0')
      const found = isInfected ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK'
      socket.end(`${isStream ? found : 'UNKNOWN COMMAND'}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})

async function scan(url: string, text: string) {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('CLAMD_URL', url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  delete (globalThis as { lianhe?: unknown }).lianhe
  const { scanBytes } = await import('../../../app/platform/files/scan-files.server')
  return scanBytes(new TextEncoder().encode(text))
}
const address = () => {
  const at = server.address()
  return `tcp://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`
}

describe('an uploaded file', () => {
  test('is refused where the scanner finds something', async () => {
    expect(await scan(address(), eicar)).toBe('infected')
    expect(await scan(address(), 'an honest certificate'.repeat(10_000))).toBe('clean')
  })

  test('is refused while the scanner does not answer', async () => {
    expect(await scan('tcp://127.0.0.1:1', 'an honest certificate')).toBe('unscanned')
  })

  test('is taken without a scanner', async () => {
    expect(await scan('', eicar)).toBe('clean')
  })
})

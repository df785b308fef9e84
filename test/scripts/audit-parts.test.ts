import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { auditParts } from '../../scripts/setup/audit-parts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'parts-'))
let server: Server
let severity: string | null = null

beforeAll(async () => {
  const part = { version: '1.0.0', resolved: 'https://registry.npmjs.org/holey/-/holey-1.0.0.tgz' }
  const root = { name: 'x', version: '1.0.0', dependencies: { holey: '1.0.0' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
  const lock = { ...root, lockfileVersion: 3, packages: { '': root, 'node_modules/holey': part } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  // A fake registry: it has one part and what is known of it.
  server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json')
    if (request.method === 'POST' && severity === null) {
      response.statusCode = 405
      return response.end()
    }
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'A hole',
      severity,
      vulnerable_versions: '<2.0.0',
    }
    const versions = { '1.0.0': { name: 'holey', version: '1.0.0', dist: {} } }
    const known = severity === 'none' ? {} : { holey: [advisory] }
    const answer =
      request.method === 'POST'
        ? known
        : { name: 'holey', 'dist-tags': { latest: '1.0.0' }, versions }
    return response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const audit = (level: string | null) => {
  severity = level
  // npm remembers what it was told of a part.
  vi.stubEnv('npm_config_cache', join(folder, `cache-${level}`))
  const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return auditParts({ folder, registry })
}

describe('the parts of the product', () => {
  test('a known hole of level high fails the command, and names the part', async () => {
    await expect(audit('high')).rejects.toThrow(/holey/)
    await expect(audit('critical')).rejects.toThrow(/holey/)
  })

  test('without one, or with a lesser one, they are good', async () => {
    expect(await audit('none')).toMatch(/^no part has/)
    expect(await audit('low')).toMatch(/^no part has/)
  })

  test('a registry without advisories is told, and fails nothing', async () => {
    expect(await audit(null)).toMatch(/^not known/)
  })
})

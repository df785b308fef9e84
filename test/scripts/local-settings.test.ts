import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { localSettings } from '../../scripts/setup/local-settings.mjs'

const folder = mkdtempSync(join(tmpdir(), 'settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what a server on this machine is given', () => {
  test("a secret that is made here is for its owner's eyes only", () => {
    const { SESSION_SECRET } = localSettings({ DATA_DIR: folder })
    expect(SESSION_SECRET).toMatch(/^[0-9a-f]{64}$/)
    const path = join(folder, 'session-secret')
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(SESSION_SECRET)
    expect(localSettings({ DATA_DIR: folder }).SESSION_SECRET).toBe(SESSION_SECRET)
  })

  test('a secret that is given, or that a file holds, is left alone', () => {
    expect(localSettings({ DATA_DIR: folder, SESSION_SECRET: 'given' }).SESSION_SECRET).toBe(
      'given',
    )
    const settings = localSettings({ DATA_DIR: folder, SESSION_SECRET_FILE: '/run/secrets/x' })
    expect(settings).not.toHaveProperty('SESSION_SECRET')
  })
})

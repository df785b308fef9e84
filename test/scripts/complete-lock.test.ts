import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completeLock } from '../../scripts/setup/complete-lock.mjs'

describe('a package-lock.json', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/rollup': {
        version: '4.0.0',
        optionalDependencies: {
          '@rollup/rollup-linux-x64-gnu': '4.0.0',
          '@rollup/rollup-linux-arm64-musl': '4.0.0',
          '@rollup/rollup-darwin-arm64': '4.0.0',
        },
      },
      'node_modules/@rollup/rollup-linux-x64-gnu': { version: '4.0.0', optional: true },
    },
  }

  test('gets the packages of other platforms, marked with their platform', () => {
    const { lock: completed, added } = completeLock(lock)
    expect(added).toEqual(['@rollup/rollup-darwin-arm64', '@rollup/rollup-linux-arm64-musl'])
    expect(completed.packages['node_modules/@rollup/rollup-linux-arm64-musl']).toEqual({
      version: '4.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    })
  })

  test('is left alone once it is complete', () => {
    const { lock: completed } = completeLock(lock)
    expect(completeLock(completed)).toEqual({ lock: completed, added: [] })
  })

  test('is refused if a missing package has no exact version', () => {
    const vague = { packages: { '': { optionalDependencies: { fsevents: '^2.3.0' } } } }
    expect(() => completeLock(vague)).toThrow(/fsevents is missing/)
  })

  test('of this project is complete, so that npm ci takes it', () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(completeLock(own).added).toEqual([])
  })
})

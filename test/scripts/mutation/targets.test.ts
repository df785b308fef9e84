import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testsUnder } from '../../../scripts/mutation/order-tests'
import { targets } from '../../../scripts/mutation/targets'

test('every folder of features is broken, and has tests', () => {
  const folders = readdirSync('app/features').map((name) => `app/features/${name}`)
  const named = targets.map(({ folder }) => folder)
  expect(named.filter((it) => it.startsWith('app/features/')).sort()).toEqual(folders.sort())
  expect(named).toContain('app/domain/access')
  for (const { folder, tests } of targets) {
    expect(existsSync(folder), folder).toBe(true)
    for (const path of tests) expect(testsUnder(path), path).not.toEqual([])
  }
})

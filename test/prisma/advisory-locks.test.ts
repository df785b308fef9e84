import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { advisoryLocks } from '../../prisma/advisory-locks'

test('no two uses share an advisory lock, and none has a number of its own', () => {
  const numbers = Object.values(advisoryLocks)
  expect(new Set(numbers).size).toBe(numbers.length)
  const sources = ['app', 'prisma', 'search'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const own = sources.filter((path) => /Lock = [\d_]+/.test(readFileSync(path, 'utf8')))
  expect(own).toEqual([])
})

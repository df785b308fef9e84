import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { KnownReferences } from '../../app/features/import/known-references'
import { checkFile } from './import-rows'

/** Checks files by their content, each written to a folder of the suite, and tells what is said of them. */
export function checksOf(known: KnownReferences) {
  let folder = ''
  let files = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianhe-import-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })
  return async (type: string, content: string | Uint8Array) => {
    files += 1
    const path = join(folder, `${files}.${type}`)
    await writeFile(path, content)
    const { issues, ...records } = await checkFile(path, known)
    const told = issues.map(({ severity, row, column, reason }) => [severity, row, column, reason])
    return { issues, told, ...records }
  }
}

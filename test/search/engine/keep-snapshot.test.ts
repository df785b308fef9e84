import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  restoreSnapshot,
  type SnapshotState,
  saveSnapshot,
} from '../../../search/engine/embedded/keep-snapshot.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import type { Query, SearchDocument } from '../../../search/port'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'
import { generateCorpus, lexicon } from '../contract/corpus'

const folder = mkdtempSync(join(tmpdir(), 'lianhe-keep-'))
const place = { folder, definition: 'v1' }
const state: SnapshotState = {
  transaction: 5n,
  id: 7n,
  sweptUntil: new Date('2026-11-23T00:00:00Z'),
}
const corpus: readonly SearchDocument[] = generateCorpus(7, 300)
const queries: readonly Query[] = ['', '激光', '激光焊接', 'cnc', '上海'].map((text) => ({
  index: 'capabilities',
  text,
  facets: ['district', 'trl'],
  highlight: ['title'],
  pageSize: 50,
}))

let database: TestDatabase
let other: TestDatabase
const engine = createEmbeddedEngine({ lexicon })

beforeAll(async () => {
  database = await createTestDatabase('empty')
  other = await createTestDatabase('empty')
  await engine.upsert('capabilities', corpus)
  await engine.delete('capabilities', [corpus[3]?.id ?? ''])
  await saveSnapshot(engine, database.db, place, state)
})

afterAll(async () => {
  await Promise.all([database.drop(), other.drop()])
  rmSync(folder, { recursive: true })
})

const restore = async (from = place, db = database.db) => {
  const fresh = createEmbeddedEngine({ lexicon })
  return { fresh, restored: await restoreSnapshot(fresh, db, from) }
}

describe('a snapshot of the embedded engine', () => {
  test('answers as the engine did, and goes on from where that was', async () => {
    const { fresh, restored } = await restore()
    expect(restored).toEqual(state)
    for (const query of queries)
      expect(await fresh.search(query)).toEqual(await engine.search(query))
    expect((await fresh.health()).documents).toEqual((await engine.health()).documents)
  })

  test('takes writes like any other, and can be saved again', async () => {
    const { fresh } = await restore()
    const changed = { ...(corpus[0] as SearchDocument), version: 99 }
    await fresh.upsert('capabilities', [changed])
    await fresh.delete('capabilities', [corpus[1]?.id ?? ''])
    const versions = new Map<string, number>()
    for await (const batch of fresh.versions('capabilities')) {
      for (const { id, version } of batch) versions.set(id, version)
    }
    expect(versions.get(changed.id)).toBe(99)
    expect(versions.has(corpus[1]?.id ?? '')).toBe(false)
    const again = { folder: join(folder, 'again'), definition: 'v1' }
    await saveSnapshot(fresh, database.db, again, state)
    const { fresh: second } = await restore(again)
    for (const query of queries)
      expect(await second.search(query)).toEqual(await fresh.search(query))
  })

  test('is not taken by another program or database, nor by one that was set back', async () => {
    expect((await restore({ ...place, definition: 'v2' })).restored).toEqual({
      reason: 'of-another',
    })
    expect((await restore(place, other.db)).restored).toEqual({ reason: 'of-another' })
    const future = { folder: join(folder, 'future'), definition: 'v1' }
    await saveSnapshot(engine, database.db, future, { ...state, transaction: 1n << 50n })
    expect((await restore(future)).restored).toEqual({ reason: 'of-another' })
  })

  test('that is damaged is noticed, and the engine is left empty', async () => {
    const damaged = { folder: join(folder, 'damaged'), definition: 'v1' }
    await saveSnapshot(engine, database.db, damaged, state)
    const path = join(damaged.folder, 'search.snapshot')
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 4
    writeFileSync(path, bytes)
    const { fresh, restored } = await restore(damaged)
    expect(restored).toEqual({ reason: 'damaged' })
    expect((await fresh.health()).documents.capabilities).toBe(0)
  })
})

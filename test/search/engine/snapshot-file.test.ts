import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { DocumentStore } from '../../../search/engine/embedded/document-store'
import { readSnapshot, writeSnapshot } from '../../../search/engine/embedded/snapshot-file.server'
import type { SearchDocument } from '../../../search/port'

const folder = mkdtempSync(join(tmpdir(), 'lianhe-snapshot-'))
const path = join(folder, 'deep', 'index.snapshot')
const key = { format: 1, database: 'd1', definition: 'x' }
afterAll(() => rmSync(folder, { recursive: true }))

const sections = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.uint8Array({ maxLength: 40 }))

describe('a snapshot on disk', () => {
  test('reads back as it was written, and leaves nothing beside it', async () => {
    await fc.assert(
      fc.asyncProperty(sections, fc.jsonValue(), async (given, state) => {
        await writeSnapshot(path, { key, state, sections: given })
        const read = await readSnapshot(path, key)
        expect(read).toEqual({
          ok: true,
          snapshot: { key, state: JSON.parse(JSON.stringify(state)), sections: { ...given } },
        })
        expect(readdirSync(join(folder, 'deep'))).toEqual(['index.snapshot'])
      }),
      { numRuns: 50 },
    )
  })

  test('holds sections that typed arrays can be laid over', async () => {
    const numbers = Float64Array.from([1.5, -2, 3e300])
    const odd = new Uint8Array(5)
    await writeSnapshot(path, {
      key,
      state: 1,
      sections: { odd, numbers: new Uint8Array(numbers.buffer) },
    })
    const read = await readSnapshot(path, key)
    const bytes = read.ok ? (read.snapshot.sections.numbers as Uint8Array) : new Uint8Array()
    expect(new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)).toEqual(numbers)
  })

  test('damaged in any byte, or cut short, is refused', async () => {
    await writeSnapshot(path, { key, state: {}, sections: { a: Uint8Array.of(1, 2, 3) } })
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] as number) ^ 1
      writeFileSync(path, damaged)
      expect(await readSnapshot(path, key)).toEqual({ ok: false, reason: 'damaged' })
      writeFileSync(path, whole.subarray(0, at))
      expect(await readSnapshot(path, key)).toEqual({ ok: false, reason: 'damaged' })
    }
  })

  test('of another database, definition or form is not taken, nor is one that is not there', async () => {
    await writeSnapshot(path, { key, state: {}, sections: {} })
    for (const other of [{ format: 2 }, { database: 'd2' }, { definition: 'y' }]) {
      expect(await readSnapshot(path, { ...key, ...other })).toEqual({
        ok: false,
        reason: 'of-another',
      })
    }
    expect(await readSnapshot(join(folder, 'none'), key)).toEqual({ ok: false, reason: 'none' })
  })
})

describe('the documents of an index', () => {
  const document = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    version: fc.nat(),
    text: fc.dictionary(fc.constantFrom('title', 'summary'), fc.string({ unit: 'grapheme' })),
    fields: fc.constant({ trl: 3 }),
  }) as fc.Arbitrary<SearchDocument>
  const step = fc.oneof(
    document.map((it) => (store: DocumentStore, plain: Map<string, SearchDocument>) => {
      store.set(it.id, it)
      plain.set(it.id, it)
      return store
    }),
    fc
      .constantFrom('a', 'b', 'c')
      .map((id) => (store: DocumentStore, plain: Map<string, SearchDocument>) => {
        store.delete(id)
        plain.delete(id)
        return store
      }),
    fc.constant((store: DocumentStore) => new DocumentStore(store.pack())),
  )

  test('are those of a plain map, packed or not', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const plain = new Map<string, SearchDocument>()
        const store = steps.reduce((it, next) => next(it, plain), new DocumentStore())
        expect([...store.ids()].sort()).toEqual([...plain.keys()].sort())
        expect(store.size).toBe(plain.size)
        for (const id of ['a', 'b', 'c', 'd', 'e']) {
          expect(store.get(id)).toEqual(plain.get(id))
          expect(store.versionOf(id)).toBe(plain.get(id)?.version)
        }
      }),
    )
  })
})

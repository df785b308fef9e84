import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { IndexShelf } from '../../../../search/engine/embedded/index-shelf'
import { definitionOf } from '../../../../search/indexes/definition-of'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { SearchDocument } from '../../../../search/port'

function listing(n: number, word = '焊接'): SearchDocument {
  const title = `${word}机器人 ${n}`
  return { id: `c-${n}`, version: 1, text: { title }, fields: { district: '310116' } }
}

function createShelf(): IndexShelf {
  return new IndexShelf(definitionOf('capabilities'), createLexicon([]))
}

function countOf({ retrieval }: IndexShelf, term: string): number {
  const concepts = [{ alternatives: [{ terms: [term], weight: 1 }] }]
  return retrieval.search({ text: { concepts }, offset: 0, limit: 0 }).total
}

const many = Array.from({ length: 6000 }, (_, n) => listing(n))

describe('a shelf that is filled and compacted steadily', () => {
  test('lets the event loop turn in between, and holds the same as one filled at once', async () => {
    const atOnce = createShelf()
    atOnce.load(many)
    atOnce.retrieval.compact()
    const shelf = createShelf()
    let turns = 0
    let isDone = false
    const others = (async () => {
      for (; !isDone; turns++) await setImmediate()
    })()
    await shelf.loadSteadily(many)
    await shelf.compactSteadily()
    isDone = true
    await others
    expect(turns).toBeGreaterThan(3)
    expect(shelf.retrieval.toBytes()).toEqual(atOnce.retrieval.toBytes())
    expect(shelf.documents.size).toBe(many.length)
  })

  test('answers rightly to reads and writes while it compacts', async () => {
    const shelf = createShelf()
    shelf.load(many)
    const compaction = shelf.compactSteadily()
    for (let n = 0; n < 200; n++) {
      shelf.upsert(listing(n, '喷涂'))
      shelf.delete(`c-${5999 - n}`)
      expect(countOf(shelf, '喷涂')).toBe(n + 1)
      await setImmediate()
    }
    await compaction
    expect(countOf(shelf, '喷涂')).toBe(200)
    expect(countOf(shelf, '焊接')).toBe(6000 - 400)
  })

  test('compacts by itself after many writes', async () => {
    const shelf = createShelf()
    for (const document of many) shelf.upsert(document)
    expect(shelf.retrieval.isCompactionDue).toBe(true)
    for (let turn = 0; turn < 10_000 && shelf.retrieval.isCompactionDue; turn++) {
      await setImmediate()
    }
    expect(shelf.retrieval.isCompactionDue).toBe(false)
    expect(countOf(shelf, '焊接')).toBe(6000)
  })
})

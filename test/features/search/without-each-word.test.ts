import { expect, test } from 'vitest'
import { searchEverything } from '../../../app/features/search/search-everything.server'
import { withoutEachWord } from '../../../app/features/search/without-each-word.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'

const now = new Date('2026-11-23T00:00:00Z')
const lexicon = createLexicon([])
const none = new Map<string, never>()
const names = { chain: none, step: none, industry: none, district: none, park: none }

async function engineWith(titles: readonly string[]) {
  const engine = createEmbeddedEngine({ lexicon })
  await engine.upsert(
    'capabilities',
    titles.map((title, at) => ({ id: `c${at}`, version: 1, text: { title }, fields: {} })),
  )
  return engine
}

test('each part that could be left out stands with what the others find, most first', async () => {
  const counts: Readonly<Record<string, number>> = {
    '激光 焊接': 2,
    '激光 永动机': 0,
    '焊接 永动机': 3,
  }
  const parts = [
    { word: '激光', rest: '焊接 永动机' },
    { word: '焊接', rest: '激光 永动机' },
    { word: '永动机', rest: '激光 焊接' },
  ]
  expect(await withoutEachWord(parts, async (rest) => counts[rest] ?? 0)).toEqual([
    { word: '激光', rest: '焊接 永动机', count: 3 },
    { word: '永动机', rest: '激光 焊接', count: 2 },
  ])
  expect(await withoutEachWord(parts.slice(0, 1), async () => 9)).toEqual([])
})

test('listings that hold some of the words are shown only if none holds all', async () => {
  const engine = await engineWith(['激光焊接', '钛合金锻造'])
  const whole = await searchEverything('激光', { engine, now, lexicon, names })
  expect(whole).toMatchObject({ total: 1, isTextRelaxed: false })
  const some = await searchEverything('激光 钛合金', { engine, now, lexicon, names })
  expect(some.isTextRelaxed).toBe(true)
  expect(some.total).toBeGreaterThan(0)
  await engine.upsert('organizations', [
    { id: 'o1', version: 1, text: { name: '激光钛合金公司' }, fields: {} },
  ])
  const one = await searchEverything('激光 钛合金', { engine, now, lexicon, names })
  expect(one).toMatchObject({ total: 1, isTextRelaxed: false })
  expect(one.hits.capabilities).toEqual([])
  expect([one.totals.capabilities, one.isPartly.capabilities]).toEqual([1, true])
})

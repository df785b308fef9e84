import { expect, test } from 'vitest'
import { searchEverything } from '../../../app/features/search/search-everything.server'
import { suggest } from '../../../app/features/search/suggest.server'
import { withoutEachWord } from '../../../app/features/search/without-each-word.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/lexicon/lexicon'

const now = new Date('2026-11-23T00:00:00Z')

async function engineWith(titles: readonly string[]) {
  const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
  await engine.upsert(
    'capabilities',
    titles.map((title, at) => ({ id: `c${at}`, version: 1, text: { title }, fields: {} })),
  )
  return engine
}

test('each word that could be left out stands with what the others find, most first', async () => {
  const engine = await engineWith(['激光焊接', '激光切割', '激光焊接 钛合金'])
  expect(await withoutEachWord('激光 焊接 永动机', engine)).toEqual([
    { word: '永动机', rest: '激光 焊接', count: 2 },
  ])
  expect(await withoutEachWord('激光', engine)).toEqual([])
})

test('listings that hold some of the words are shown only if none holds all', async () => {
  const engine = await engineWith(['激光焊接', '钛合金锻造'])
  const whole = await searchEverything('激光', engine, now)
  expect(whole).toMatchObject({ total: 1, isTextRelaxed: false })
  const some = await searchEverything('激光 钛合金', engine, now)
  expect(some.isTextRelaxed).toBe(true)
  expect(some.total).toBeGreaterThan(0)
  await engine.upsert('organizations', [
    { id: 'o1', version: 1, text: { name: '激光钛合金公司' }, fields: {} },
  ])
  const one = await searchEverything('激光 钛合金', engine, now)
  expect(one).toMatchObject({ total: 1, isTextRelaxed: false })
  expect(one.hits.capabilities).toEqual([])
})

test('a completion leads to the list in which it was counted', async () => {
  const engine = await engineWith(['激光焊接', '激光切割'])
  const found = await suggest('激光', engine)
  expect(found.length).toBeGreaterThan(0)
  for (const it of found) {
    expect(it).toMatchObject({
      kind: 'capabilities',
      href: `/capabilities?${new URLSearchParams({ q: it.text })}`,
    })
    const { total } = await engine.search({ index: 'capabilities', text: it.text })
    expect(total).toBe(it.count)
  }
  expect(await suggest('', engine)).toEqual([])
})

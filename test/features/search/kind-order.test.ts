import { expect, test } from 'vitest'
import { kindOrder } from '../../../app/features/search/kind-order'
import { searchEverything } from '../../../app/features/search/search-everything.server'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { createLexicon } from '../../../search/language/lexicon/lexicon'

const lexicon = createLexicon([
  { term: '激光', kind: 'topic', synonyms: [], broader: [] },
  { term: '信息系统', kind: 'topic', synonyms: [], broader: [] },
])
const none = new Map<string, never>()
const names = { chain: none, step: none, industry: none, district: none, park: none }
const sources = { now: new Date('2026-11-23T00:00:00Z'), lexicon, names }
const listing = (id: string, text: Readonly<Record<string, string>>) => ({
  ...{ id, version: 1, text, fields: {} },
})

async function orderFor(text: string, firms: readonly Readonly<Record<string, string>>[]) {
  const engine = createEmbeddedEngine({ lexicon })
  await engine.upsert('needs', [
    listing('n', { title: '建立信息系统' }),
    listing('l', { title: '激光' }),
  ])
  await engine.upsert(
    'organizations',
    firms.map((it, at) => listing(`o${at}`, it)),
  )
  const { hits } = await searchEverything(text, { ...sources, engine })
  return {
    order: kindOrder(text, hits.organizations, lexicon),
    first: hits.organizations[0]?.id,
    needs: hits.needs.length,
  }
}

test('the firm of that name comes before a wording in which it only stands by chance', async () => {
  const { order, first, needs } = await orderFor('立信', [
    { name: '建立信息技术有限公司', shortName: '建立信息' },
    { name: '上海立信精密机械有限公司', shortName: '立信' },
    { name: '某某咨询有限公司', products: '建立信息平台' },
  ])
  expect([order[0], first, needs]).toEqual(['organizations', 'o1', 1])
})

test('a word of a trade, and a text that no firm is called, leave the order', async () => {
  expect((await orderFor('激光', [{ name: '上海激光有限公司' }])).order[0]).toBe('needs')
  expect((await orderFor('立信', [{ name: '建立信息技术有限公司' }])).order[0]).toBe('needs')
})

import { beforeAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../../search/engine/embedded.server'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { SearchEngine } from '../../../../search/port'

const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: ['激光焊', 'laser welding'], broader: [] },
])

const titles = {
  weld: '激光焊接铝合金',
  short: '钛架激光焊',
  lasers: '光纤 lasers 维修',
  laser: 'laser 打标',
  apart: '焊接前以激光清洗',
  tight: '公差 0.01 mm',
  metric: '平面度 10 微米',
  loose: '公差 0.02mm',
  pure: '纯度 99.9 % 以上',
  purer: '纯度 99.95%',
  long: '工件最长 2 米',
  twelve: '工件长 12 m',
  model: '6061-T6 型材',
}

let engine: SearchEngine

beforeAll(async () => {
  engine = createEmbeddedEngine({ lexicon })
  await engine.upsert(
    'capabilities',
    Object.entries(titles).map(([id, title]) => ({ id, version: 1, text: { title }, fields: {} })),
  )
})

async function found(text: string) {
  const result = await engine.search({ index: 'capabilities', text, highlight: ['title'] })
  return result.relaxedText ? [] : result.hits.map(({ id }) => id).sort()
}

describe('what stands in quotation marks', () => {
  test.each([
    ['"激光焊接"', ['weld']],
    ['「激光焊」', ['short', 'weld']],
    ['“laser”', ['laser']],
    ['"激光焊接" "铝合金"', ['weld']],
    ['"6061"', ['model']],
  ])('%s is found in these words only', async (text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  test('without them the synonyms and longer words are found too', async () => {
    expect(await found('激光焊接')).toEqual(['short', 'weld'])
    expect(await found('laser')).toEqual(['laser', 'lasers'])
  })
})

describe('a number with its unit', () => {
  test.each([
    ['0.01mm', ['metric', 'tight']],
    ['10μm', ['metric', 'tight']],
    ['≥99.9%', ['pure']],
    ['2m', ['long']],
    ['最长 2000 毫米', ['long']],
  ])('%s finds the same measure in other words and no other measure', async (text, ids) => {
    expect(await found(text)).toEqual(ids)
  })

  test('is marked as it stands in the text', async () => {
    const { hits } = await engine.search({
      index: 'capabilities',
      text: '2m',
      highlight: ['title'],
    })
    expect(hits[0]?.highlights.title?.filter(({ isMatch }) => isMatch)).toEqual([
      { text: '2 米', isMatch: true },
    ])
  })
})

test('the words of an index are its Latin words and model numbers with their counts', async () => {
  const words = new Map((await engine.words?.('capabilities'))?.map((it) => [it.text, it.count]))
  expect(words.get('laser')).toBe(1)
  expect(words.get('6061t6')).toBe(1)
  expect([...words.keys()].filter((it) => /\p{Script=Han}/u.test(it))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { listNames } from '../../search/port'
import { robotAsks, serveLoaders } from '../support/serve-loaders'

const database = serveLoaders({ content: 'demo' })

type Found = Awaited<ReturnType<typeof import('../../app/routes/search')['loader']>>['found']

const addressOf = (path: string, query: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams(query)}`

async function capabilities(address: string) {
  const route = await import('../../app/routes/capabilities._index')
  return (await route.loader(robotAsks(address))).list
}

const capabilitiesFor = (q: string) => capabilities(addressOf('/capabilities', { q }))

async function everything(address: string) {
  const route = await import('../../app/routes/search')
  const { found } = await route.loader(robotAsks(address))
  if (found === null) throw new Error('nothing was asked')
  return { ...found, sum: wholeSum(found) }
}

function wholeSum({ totals, isPartly }: Pick<NonNullable<Found>, 'totals' | 'isPartly'>) {
  return listNames.reduce((sum, it) => sum + (isPartly[it] ? 0 : totals[it]), 0)
}

const everythingFor = (q: string) => everything(addressOf('/search', { q }))

async function suggestionsFor(q: string) {
  const { loader } = await import('../../app/routes/api.suggest')
  const answer = await loader(robotAsks(addressOf('/api/suggest', { q })))
  const { suggestions } = (await answer.json()) as {
    suggestions: { text: string; kind: string; count: number; href: string }[]
  }
  return suggestions
}

const chosenIn = (list: Awaited<ReturnType<typeof capabilities>>) =>
  list.facets.flatMap(({ name, choices }) =>
    choices.filter((it) => it.isSelected).map(({ value }) => `${name}=${value}`),
  )

describe('a place among the words', () => {
  test('narrows a list as if its facet were chosen, and stands there as chosen', async () => {
    const list = await capabilitiesFor('激光焊接 嘉定')
    const chosen = await capabilities(
      addressOf('/capabilities', { q: '激光焊接', district: '310114' }),
    )
    expect(list.total).toBe(chosen.total)
    expect(list.total).toBeGreaterThan(0)
    expect(list.rows.map(({ id }) => id)).toEqual(chosen.rows.map(({ id }) => id))
    expect(chosenIn(list)).toEqual(['district=310114'])
    expect(list.parameters).toEqual(chosen.parameters)
    expect(list.text).toBe('激光焊接')
  })

  test('becomes a word again by its own link', async () => {
    const list = await capabilitiesFor('激光焊接 嘉定')
    const [link] = list.understanding?.placesAsText ?? []
    expect(link).toEqual({
      name: 'district',
      value: '310114',
      href: addressOf('/capabilities', { q: '激光焊接 "嘉定"' }),
    })
    const asWord = await capabilities(link?.href ?? '')
    expect(chosenIn(asWord)).toEqual([])
    expect(asWord.understanding?.parts.map(({ kind }) => kind)).toEqual(['term', 'phrase'])
  })

  test('is looked for as a word where the place has nothing, and the page says so', async () => {
    const { db } = database()
    const { ownEngine } = await import('../../app/platform/engine/search.server')
    const listing = await db.capability.findFirstOrThrow({ where: { state: 'published' } })
    await ownEngine().upsert('capabilities', [
      { id: listing.id, version: 999, text: { title: '崇明岛永动机' }, fields: {} },
    ])
    const list = await capabilitiesFor('永动机 崇明')
    expect(list.total).toBe(1)
    expect(list.understanding?.missedPlaces).toEqual(['崇明区'])
    expect(chosenIn(list)).toEqual([])
    const all = await everythingFor('永动机 崇明')
    expect(all.understanding.missedPlaces).toEqual(['崇明区'])
    expect(all.totals.capabilities).toBe(1)
  })

  test('narrows every kind on the search page alike', async () => {
    const found = await everythingFor('激光焊接 嘉定')
    const list = await capabilitiesFor('激光焊接 嘉定')
    expect(found.totals.capabilities).toBe(list.total)
    const whole = await everythingFor('激光焊接')
    expect(found.sum).toBeLessThan(whole.sum)
    expect(found.understanding.parts.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'term:激光焊接',
      'place:嘉定区',
    ])
  })
})

describe('a part that is taken away', () => {
  test('leaves a term without its synonyms, which finds no more', async () => {
    const list = await capabilitiesFor('激光焊接')
    const [part] = list.understanding?.parts ?? []
    expect(part?.also).toContain('激光焊')
    const exact = await capabilities(part?.exactHref ?? '')
    expect(exact.total).toBeLessThan(list.total)
    expect(exact.total).toBeGreaterThan(0)
    expect(exact.understanding?.parts).toMatchObject([{ kind: 'phrase', exactHref: null }])
  })

  test('leaves the other words and the facets', async () => {
    const list = await capabilities(addressOf('/capabilities', { q: '激光焊接 0.01mm', trl: '9' }))
    const measure = list.understanding?.parts.find(({ kind }) => kind === 'condition')
    expect(measure?.href).toBe(addressOf('/capabilities', { q: '激光焊接', trl: '9' }))
  })

  test('another spelling of a measure finds the same', async () => {
    const metric = await capabilitiesFor('10μm')
    expect(metric.total).toBeGreaterThan(0)
    expect((await capabilitiesFor('0.01 毫米')).rows.map(({ id }) => id).sort()).toEqual(
      metric.rows.map(({ id }) => id).sort(),
    )
  })
})

describe('what may have been meant', () => {
  test('is offered with the count that it finds', async () => {
    const list = await capabilitiesFor('机光焊接')
    const [offered] = list.corrections
    expect(offered?.text).toBe('激光焊接')
    expect((await capabilities(offered?.href ?? '')).total).toBe(offered?.count)
    const all = await everythingFor('机光焊接')
    expect(all.corrections[0]?.text).toBe('激光焊接')
    expect((await everything(all.corrections[0]?.href ?? '')).sum).toBe(all.corrections[0]?.count)
  })

  test('is not offered where enough is found', async () => {
    expect((await capabilitiesFor('激光焊接')).corrections).toEqual([])
  })

  test('keeps the place', async () => {
    const list = await capabilitiesFor('机光焊接 嘉定')
    expect(list.corrections[0]?.href).toBe(
      addressOf('/capabilities', { q: '激光焊接', district: '310114' }),
    )
    expect((await everythingFor('机光焊接 嘉定')).corrections[0]?.text).toBe('激光焊接 嘉定')
  })
})

describe('completions', () => {
  test('name terms, steps and organizations, each once', async () => {
    const found = await suggestionsFor('激光')
    expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(['term', 'step', 'organizations']),
    )
  })

  test.each(['激光', '嘉定 激光', '光刻', 'tc'])(
    'behind %s: a term finds what its count says',
    async (q) => {
      const terms = (await suggestionsFor(q)).filter(({ kind }) => kind === 'term')
      expect(terms.length).toBeGreaterThan(0)
      for (const { href, count } of terms) expect((await everything(href)).sum).toBe(count)
    },
  )

  test('a step leads to its capabilities', async () => {
    const step = (await suggestionsFor('激光')).find(({ kind }) => kind === 'step')
    expect((await capabilities(step?.href ?? '')).total).toBe(step?.count)
  })

  test('the initials of a name in pinyin find it', async () => {
    const { ownEngine } = await import('../../app/platform/engine/search.server')
    const { pinyinForms } = await import('../../search/language/text/pinyin')
    const name = '上海璟曜激光装备有限公司'
    await ownEngine().upsert('organizations', [
      { id: 'o-pinyin', version: 1, text: { name, namePinyin: pinyinForms([name]) }, fields: {} },
    ])
    expect((await suggestionsFor('jyjg')).map(({ text }) => text)).toContain(name)
    await ownEngine().delete('organizations', ['o-pinyin'])
  })
})

test('a synonym is marked in what it found', async () => {
  const list = await capabilitiesFor('laser welding')
  const marked = list.rows.flatMap(({ title }) => title.filter((it) => it.isMatch))
  expect(marked.map(({ text }) => text)).toContain('激光焊接')
})

import { describe, expect, test } from 'vitest'
import { type ListName, listNames } from '../../search/port'
import { robotAsks, serveLoaders } from '../support/serve-loaders'

const database = serveLoaders({ content: 'demo' })

const addressOf = (path: string, q: string) => `${path}?${new URLSearchParams({ q })}`

async function listOf(kind: ListName, q: string) {
  const args = robotAsks(addressOf(`/${kind}`, q))
  switch (kind) {
    case 'needs':
      return (await (await import('../../app/routes/needs._index')).loader(args)).list
    case 'capabilities':
      return (await (await import('../../app/routes/capabilities._index')).loader(args)).list
    case 'pilots':
      return (await (await import('../../app/routes/pilots._index')).loader(args)).list
    case 'organizations':
      return (await (await import('../../app/routes/organizations._index')).loader(args)).list
  }
}

async function capabilities(q: string) {
  const { loader } = await import('../../app/routes/capabilities._index')
  return (await loader(robotAsks(addressOf('/capabilities', q)))).list
}

async function everythingFor(q: string) {
  const route = await import('../../app/routes/search')
  const { found } = await route.loader(robotAsks(addressOf('/search', q)))
  if (found === null) throw new Error('nothing was asked')
  return found
}

describe('the search page and the lists', () => {
  test.each([
    '激光',
    '激光焊接 嘉定',
    '激光焊接 崇明',
    '碳纤维预浸料',
    '注塑 洁净室',
    'injection moulding cleanroom',
    '发酵罐 ≥500L',
    '长度大于6米',
    '五轴加工 长度≥2米 嘉定',
    '500 升',
    '5 MW',
    'GB/T 19001',
    '焊接 -激光',
    '焊接 不含激光',
    '不存在的词 qqqxxyyz',
    '立信',
    '钛合金 永动机',
  ])('count alike for %s', async (q) => {
    const found = await everythingFor(q)
    for (const kind of listNames) {
      const list = await listOf(kind, q)
      const isPartly = list.total > 0 && list.isTextRelaxed
      expect([kind, found.totals[kind], found.isPartly[kind]]).toEqual([kind, list.total, isPartly])
    }
  })
})

describe('a condition among the words', () => {
  test('is told as it was understood, and everything that it leaves shows the number', async () => {
    const whole = await listOf('capabilities', '五轴加工')
    const list = await capabilities('五轴加工 长度≥2米')
    expect(list.total).toBeGreaterThan(0)
    expect(list.total).toBeLessThan(whole.total)
    expect(list.understanding?.parts[1]).toMatchObject({
      kind: 'condition',
      condition: { name: '工件长度', spans: [{ min: 2, max: null }], unit: 'm', isWhole: false },
    })
    for (const { fragment, title, summary } of list.rows) {
      const marked = [...(fragment ?? []), ...title, ...summary].filter(({ isMatch }) => isMatch)
      expect(marked.some(({ text }) => /\d/u.test(text))).toBe(true)
    }
  })

  test('finds the same in any unit', async () => {
    const { db } = database()
    const long = await db.capability.findMany({
      where: {
        state: 'published',
        ranges: { some: { quantity: 'part-length', unit: 'mm', max: { gte: 6000 } } },
      },
      select: { id: true },
    })
    expect(long.length).toBeGreaterThan(0)
    const metres = await listOf('capabilities', '长度大于6米')
    expect(metres.rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(long.map(({ id }) => id)),
    )
    for (const q of ['长度≥6000mm', 'length at least 6 m', '长度 6 米以上']) {
      expect([q, (await listOf('capabilities', q)).total]).toEqual([q, metres.total])
    }
  })

  test('is taken away by its cross', async () => {
    const list = await listOf('capabilities', '五轴加工 长度≥2米')
    expect(list.understanding?.parts[1]?.href).toBe(addressOf('/capabilities', '五轴加工'))
  })

  test('whose unit may be two is asked about, each with its own address', async () => {
    const list = await listOf('capabilities', '五轴加工 5 mw')
    expect(list.understanding?.parts[1]?.choices).toEqual(
      ['5 mW', '5 MW'].map((text) => ({
        text,
        href: addressOf('/capabilities', `五轴加工 ${text}`),
      })),
    )
  })

  test('that nothing meets may be dropped, with what is found then', async () => {
    const list = await listOf('capabilities', '五轴加工 长度≥900米')
    expect(list.total).toBe(0)
    const way = list.relaxations.find(({ label }) => label.includes('长度≥900米'))
    const whole = await listOf('capabilities', '五轴加工')
    expect(way).toMatchObject({ count: whole.total, href: addressOf('/capabilities', '五轴加工') })
  })

  test('finds pilot plants by their equipment, and says by which', async () => {
    const list = await listOf('pilots', '发酵罐 ≥100L')
    for (const { fragment } of list.rows)
      expect(fragment?.some(({ isMatch }) => isMatch)).toBe(true)
    expect(list.total).toBeGreaterThan(0)
  })
})

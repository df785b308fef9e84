import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChainFilter } from '../../../app/features/chain/chain-filter'
import { viewChainList } from '../../../app/features/chain/chain-list-view'
import { viewChainPage } from '../../../app/features/chain/chain-page-view.server'
import { type ChainView, getChain } from '../../../app/features/chain/get-chain.server'
import { layOutChain } from '../../../app/features/chain/lay-out-chain.server'
import { listChains } from '../../../app/features/chain/list-chains.server'
import type { Wording } from '../../../app/wording/wording'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let chain: ChainView
const now = new Date('2026-11-23T08:00:00Z')

async function read(id: string): Promise<ChainView> {
  const found = await getChain(database.db, id, now)
  if (found === null) throw new Error('no chain')
  return found
}

/** Two firms offer three things at the first step, and one asks for something at the first and second. */
beforeAll(async () => {
  database = await createTestDatabase('reference')
  const { db } = database
  const [first, second] = (await read('steel')).steps.map(({ id }) => id) as [string, string]
  const firm = async () =>
    (
      await db.organization.create({
        data: { key: randomUUID(), name: '企业', kind: 'enterprise' },
      })
    ).id
  const [one, two] = [await firm(), await firm()]
  const listing = (organizationId: string, steps: string[], more: object = {}) => ({
    ...{ key: randomUUID(), organizationId, state: 'published' as const, summary: '' },
    steps: { create: steps.map((stepId) => ({ stepId })) },
    ...more,
  })
  const earlier = { expiresAt: new Date('2026-11-01') }
  for (const data of [
    listing(one, [first]),
    listing(one, [first]),
    listing(two, [first]),
    listing(two, [second], { state: 'hidden' }),
    listing(two, [second], earlier),
  ]) {
    await db.capability.create({ data: { ...data, title: '磨削' } })
  }
  const need = { ...listing(one, [first, second]), title: '板材', kind: 'sourcing' as const }
  await db.need.create({ data: need })
  const pilot = { name: '中试线', scale: 'pilot' as const }
  for (const data of [listing(one, [first]), listing(two, [first], earlier)]) {
    await db.pilotPlatform.create({ data: { ...data, ...pilot } })
  }
  chain = await read('steel')
})
afterAll(() => database.drop())

/** Points along the lines and curves of a path that is made of M, L and C. */
function alongPath(path: string): { readonly x: number; readonly y: number }[] {
  const found: { readonly x: number; readonly y: number }[] = []
  let at: readonly [number, number] = [0, 0]
  for (const [, letter, numbers = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = numbers.split(/[ ,]/).map(Number)
    const [x = 0, y = 0] = values.slice(-2)
    const [x1 = at[0], y1 = at[1], x2 = x, y2 = y] = letter === 'C' ? values : []
    const from = at
    for (let part = letter === 'M' ? 1 : 0; part <= 1; part += 0.02) {
      const blend = (a: number, b: number, c: number, d: number) =>
        (1 - part) ** 3 * a +
        3 * (1 - part) ** 2 * part * b +
        3 * (1 - part) * part ** 2 * c +
        part ** 3 * d
      found.push({ x: blend(from[0], x1, x2, x), y: blend(from[1], y1, y2, y) })
    }
    at = [x, y]
  }
  return found
}

describe('a chain', () => {
  test('has its steps from upstream to downstream, with what is listed at each', async () => {
    expect(chain.steps.length).toBeGreaterThan(3)
    const positions = chain.steps.map(({ position }) => position)
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
    expect(chain.steps[0]).toMatchObject({ openNeeds: 1, capabilities: 3, suppliers: 2, pilots: 1 })
    expect(chain.steps[1]).toMatchObject({ openNeeds: 1, capabilities: 0, suppliers: 0, pilots: 0 })
    const ids = chain.steps.map(({ id }) => id)
    const fed = chain.steps.flatMap(({ feeds }) => feeds)
    expect(fed.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining(fed))
    expect(chain.steps.some(({ industries }) => industries.length > 0)).toBe(true)
  })

  test('is none of an id that no chain has, or that no text can be', async () => {
    expect(await getChain(database.db, 'nothing', now)).toBeNull()
    expect(await getChain(database.db, 'a\0b', now)).toBeNull()
  })

  test('is drawn with no flow outside the picture or behind a box, whichever of the 27 it is', async () => {
    const chains = await database.db.chain.findMany({ select: { id: true } })
    expect(chains).toHaveLength(27)
    for (const { id } of chains) {
      const { width, height, box, boxes, flows } = layOutChain((await read(id)).steps)
      const points = flows.flatMap(alongPath)
      expect(points.length, id).toBeGreaterThan(0)
      const isOutside = ({ x, y }: { x: number; y: number }) =>
        x < 1 || y < 1 || x > width - 1 || y > height - 1
      expect(points.filter(isOutside), id).toEqual([])
      // It fits on a page.
      expect(width, id).toBeLessThanOrEqual(1120)
      const isBehind = (point: { x: number; y: number }) =>
        boxes.some(
          ({ x, y }) =>
            point.x > x + 1 &&
            point.x < x + box.width - 1 &&
            point.y > y + 1 &&
            point.y < y + box.height - 1,
        )
      expect(points.filter(isBehind), id).toEqual([])
    }
  })

  test("is shown in the reader's language, with its gaps and where each step leads", () => {
    const page = viewChainPage(chain, { language: 'en' } as Wording)
    expect(page.name).toBe(chain.nameEn)
    // No Chinese is left in what a chain and its steps are said to be.
    for (const { summary } of [page, ...page.steps]) expect(summary).not.toMatch(/\p{Script=Han}/u)
    expect(viewChainPage(chain, { language: 'zh-CN' } as Wording).summary).toBe(chain.summary)
    expect(viewChainPage(chain, { language: 'zh-CN' } as Wording).name).toBe(chain.name)
    expect(page.steps[0]).toMatchObject({
      ...{ isGap: false, name: chain.steps[0]?.nameEn },
      needsHref: `/needs?step=${encodeURIComponent(chain.steps[0]?.id ?? '')}`,
    })
    expect(page.steps[1]?.isGap).toBe(true)
  })
})

describe('the drawing of a chain', () => {
  test('has what feeds to the left of what is fed, no two boxes over each other, and every flow', () => {
    const { boxes, box, flows, width, height } = layOutChain(chain.steps)
    const at = new Map(boxes.map((it) => [it.id, it]))
    const pairs = chain.steps.flatMap(({ id, feeds }) => feeds.map((to) => [id, to] as const))
    for (const [from, to] of pairs) {
      expect((at.get(from)?.x ?? 0) + box.width).toBeLessThan(at.get(to)?.x ?? 0)
    }
    for (const one of boxes) {
      expect(one.x >= 0 && one.y >= 0).toBe(true)
      expect(one.x + box.width <= width && one.y + box.height <= height).toBe(true)
      for (const other of boxes) {
        const isApart =
          Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height
        expect(one === other || isApart).toBe(true)
      }
    }
    expect(flows).toHaveLength(pairs.length)
    for (const flow of flows) expect(flow).toMatch(/^(?:[ML]\d+,\d+C\d+,\d+ \d+,\d+ \d+,\d+)+$/)
  })

  test('of nothing is empty', () => {
    expect(layOutChain([])).toMatchObject({ boxes: [], flows: [], width: 16, height: 16 })
  })
})

describe('the list of chains', () => {
  test('has all of them in the order of the plan, with what is listed along each', async () => {
    const chains = await listChains(database.db, now)
    const order = await database.db.chain.findMany({ orderBy: { order: 'asc' } })
    expect(chains.map(({ id }) => id)).toEqual(order.map(({ id }) => id))
    const steel = chains.find(({ id }) => id === 'steel')
    const steps = chain.steps.length
    expect(steel).toMatchObject({ steps, openNeeds: 2, capabilities: 3, gaps: steps - 1 })
    const other = chains.find(({ id }) => id === 'nev')
    expect(other).toMatchObject({ openNeeds: 0, capabilities: 0, gaps: other?.steps })
    const ordered = (sort: string) => {
      const list = viewChainList(chains, ChainFilter.parse({ sort: [sort] }), 'en')
      expect(list.sorts.filter(({ isSelected }) => isSelected)).toMatchObject([{ sort }])
      return list.groups.find(({ group }) => group === steel?.group)?.chains[0]
    }
    expect(ordered('needs')).toMatchObject({ id: 'steel', name: steel?.nameEn })
    expect(ordered('capabilities')?.id).toBe('steel')
  })
})

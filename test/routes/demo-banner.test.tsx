import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test, vi } from 'vitest'
import type { ListingState } from '../../prisma/generated/client'
import { serveLoaders } from '../support/serve-loaders'
import type { TestDatabase } from '../support/test-database'

const loaded = vi.hoisted(() => ({ data: null as unknown }))
vi.mock('@remix-run/react', async (original) => ({
  ...(await original<object>()),
  useLoaderData: () => loaded.data,
}))

let real: Records
let demo: Records

interface Records {
  readonly organization: string
  readonly need: string
  readonly capability: string
  readonly pilot: string
}

const database = serveLoaders({
  content: 'reference',
  fill: async (made) => {
    const { id: park } = await made.db.park.create({
      data: { key: 'park', name: '试制园', summary: '试制', districtCode: '310114' },
    })
    real = await addRecords(made, '上海璟曜制造有限公司', park)
    demo = await addRecords(made, '上海启衡精密有限公司', park)
  },
})

/** An organization with a listing of each kind at the first step of one chain. */
async function addRecords({ db }: TestDatabase, name: string, parkId: string): Promise<Records> {
  const { id: stepId } = await db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const data = { key: name, name, kind: 'enterprise', summary: '试制叶片', parkId } as const
  const { id: organizationId } = await db.organization.create({ data })
  const listing = {
    ...{ key: name, organizationId, state: 'published' satisfies ListingState as 'published' },
    ...{ summary: '试制叶片', steps: { create: { stepId } } },
  }
  const title = `${name}：试制叶片`
  const closesAt = new Date(Date.now() + 30 * 86_400_000)
  const need = await db.need.create({ data: { ...listing, title, kind: 'sourcing', closesAt } })
  const capability = await db.capability.create({ data: { ...listing, title } })
  const pilot = await db.pilotPlatform.create({ data: { ...listing, name: title, parkId } })
  return {
    organization: organizationId,
    need: need.id,
    capability: capability.id,
    pilot: pilot.id,
  }
}

async function markDemo(records: Records, isDemo: boolean): Promise<void> {
  const { db } = database()
  const data = { isDemo }
  await db.organization.update({ where: { id: records.organization }, data })
  await db.need.update({ where: { id: records.need }, data })
  await db.capability.update({ where: { id: records.capability }, data })
  await db.pilotPlatform.update({ where: { id: records.pilot }, data })
}

interface Page {
  loader(args: unknown): Promise<unknown>
  default: ComponentType
}

/** What a page says of demo data: in its banner, and how many records it marks. */
async function saidOn(address: string, route: () => Promise<unknown>, id?: string) {
  const { loader, default: Shown } = (await route()) as Page
  const request = new Request(`https://lianhe.example${address}`)
  const context = { nonce: '', requestId: 'r1', address: '127.0.0.1' }
  loaded.data = await loader({ request, params: { id }, context })
  const { i18nOf } = await import('../../app/platform/languages/i18n.server')
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf('zh-CN')}>
      <Shown />
    </I18nextProvider>,
  )
  const banners = [...html.matchAll(/<p class="[^"]*text-center text-xs[^"]*">([^<]*演示[^<]*)</g)]
  return {
    banner: banners.map(([, text]) => text).join(' '),
    marks: html.match(/>演示<\/span>/g)?.length ?? 0,
  }
}

const one = '演示数据：这条信息是虚构的'
const all = '演示数据：本页的企业与信息均为虚构'
const counted = '本页的数字含演示数据，列表中均标有“演示”'
const none = { banner: '', marks: 0 }

const chain = async () => {
  const step = await database().db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })
  return step.chainId
}
const park = async () => (await database().db.park.findFirstOrThrow()).id

/** What is said where one of two firms is demo data, and where both are. No firm matches itself. */
const pages = {
  'the home page': {
    ask: () => saidOn('/', () => import('../../app/routes/_index')),
    both: { banner: '共 6 条信息，其中 3 条是演示数据，均标有“演示”', marks: 3 },
    demo: { banner: all, marks: 6 },
  },
  'the search': {
    ask: () => saidOn('/search?q=叶片', () => import('../../app/routes/search')),
    both: { banner: '', marks: 4 },
    demo: { banner: all, marks: 8 },
  },
  'the list of needs': {
    ask: () => saidOn('/needs', () => import('../../app/routes/needs._index')),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'the list of capabilities': {
    ask: () => saidOn('/capabilities', () => import('../../app/routes/capabilities._index')),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'the list of pilot platforms': {
    ask: () => saidOn('/pilots', () => import('../../app/routes/pilots._index')),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'the list of organizations': {
    ask: () => saidOn('/organizations', () => import('../../app/routes/organizations._index')),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'the list of parks': {
    ask: () => saidOn('/parks', () => import('../../app/routes/parks._index')),
    both: none,
    demo: none,
  },
  'the page of a park': {
    ask: async () => saidOn('/', () => import('../../app/routes/parks.$id'), await park()),
    both: { banner: '', marks: 2 },
    demo: { banner: '', marks: 4 },
  },
  'the list of chains': {
    ask: () => saidOn('/chains', () => import('../../app/routes/chains._index')),
    both: { banner: counted, marks: 0 },
    demo: { banner: all, marks: 0 },
  },
  'the page of a chain': {
    ask: async () => saidOn('/', () => import('../../app/routes/chains.$id'), await chain()),
    both: { banner: counted, marks: 0 },
    demo: { banner: all, marks: 0 },
  },
  'a need of a real firm': {
    ask: () => saidOn('/', () => import('../../app/routes/needs.$id._index'), real.need),
    both: { banner: '', marks: 1 },
    demo: { banner: one, marks: 2 },
  },
  'a need that is demo data': {
    ask: () => saidOn('/', () => import('../../app/routes/needs.$id._index'), demo.need),
    both: { banner: one, marks: 1 },
    demo: { banner: one, marks: 2 },
  },
  'the matches of a need of a real firm': {
    ask: () => saidOn('/', () => import('../../app/routes/needs.$id.matches'), real.need),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'the matches of a capability that is demo data': {
    ask: () =>
      saidOn('/', () => import('../../app/routes/capabilities.$id.matches'), demo.capability),
    both: { banner: '', marks: 1 },
    demo: { banner: all, marks: 2 },
  },
  'a capability of a real firm': {
    ask: () =>
      saidOn('/', () => import('../../app/routes/capabilities.$id._index'), real.capability),
    both: { banner: '', marks: 1 },
    demo: { banner: one, marks: 2 },
  },
  'a pilot platform that is demo data': {
    ask: () => saidOn('/', () => import('../../app/routes/pilots.$id'), demo.pilot),
    both: { banner: one, marks: 1 },
    demo: { banner: one, marks: 1 },
  },
  'a real firm': {
    ask: () => saidOn('/', () => import('../../app/routes/organizations.$id'), real.organization),
    both: none,
    demo: { banner: one, marks: 4 },
  },
  'a firm that is demo data': {
    ask: () => saidOn('/', () => import('../../app/routes/organizations.$id'), demo.organization),
    both: { banner: one, marks: 4 },
    demo: { banner: one, marks: 4 },
  },
}

describe.each(Object.entries(pages))('%s', (_, { ask, both, demo: allDemo }) => {
  test('says nothing of demo data where there are none', async () => {
    await markDemo(real, false)
    await markDemo(demo, false)
    expect(await ask()).toEqual(none)
  })

  test('marks the demo records among real ones', async () => {
    await markDemo(real, false)
    await markDemo(demo, true)
    expect(await ask()).toEqual(both)
  })

  test('says so where all of it is demo data', async () => {
    await markDemo(real, true)
    await markDemo(demo, true)
    expect(await ask()).toEqual(allDemo)
  })
})

import { describe, expect, test } from 'vitest'
import { hostileStrings } from '../search/contract/hostile-strings'
import { serveLoaders } from '../support/serve-loaders'

const database = serveLoaders({
  content: 'demo',
  env: { SESSION_SECRET: 'a secret of tests that is long enough to be one' },
})

const browser = 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0'
const robot = 'Mozilla/5.0 (compatible; Baiduspider/2.0)'

let asked = 0

/** What the loader of a route answers to that address, each time to somebody else: no limit is met. */
async function load(path: string, userAgent = browser, from?: string) {
  const request = new Request(`https://lianhe.example${path}`, {
    headers: { 'User-Agent': userAgent },
  })
  asked += 1
  const args = {
    request,
    params: {},
    context: { nonce: '', requestId: 'r1', address: from ?? `asker ${asked}` },
  }
  return (await loaders[new URL(request.url).pathname as keyof typeof loaders]()).loader(args)
}

const loaders = {
  '/': () => import('../../app/routes/_index'),
  '/search': () => import('../../app/routes/search'),
  '/needs': () => import('../../app/routes/needs._index'),
  '/capabilities': () => import('../../app/routes/capabilities._index'),
  '/pilots': () => import('../../app/routes/pilots._index'),
  '/organizations': () => import('../../app/routes/organizations._index'),
  '/parks': () => import('../../app/routes/parks._index'),
}

const paths = ['/needs', '/capabilities', '/pilots', '/organizations', '/parks'] as const

interface Listed {
  readonly list: {
    readonly total: number
    readonly rows: readonly { readonly id: string }[]
    readonly facets: readonly {
      readonly name: string
      readonly choices: readonly { readonly value: string; readonly count: number }[]
    }[]
  }
}

const loadList = async (path: string) => ((await load(path)) as unknown as Listed).list

describe.each(paths)('the list %s', (path) => {
  test('answers the bare address with rows, a total and no error', async () => {
    const list = await loadList(path)
    expect(list.total).toBeGreaterThan(10)
    expect(list.rows).toHaveLength(Math.min(20, list.total))
  })

  test('answers any hostile words and parameters', async () => {
    for (const text of hostileStrings) {
      const value = text.slice(0, 2_000)
      const query = new URLSearchParams({ q: value, page: value, chain: value, process: value })
      await expect(load(`${path}?${query}`)).resolves.toBeDefined()
    }
  })

  test('shows every row once from the first page to the last', async () => {
    const first = await loadList(path)
    const ids = new Set<string>()
    for (let page = 1; page <= Math.ceil(first.total / 20); page += 1) {
      for (const { id } of (await loadList(`${path}?page=${page}`)).rows) ids.add(id)
    }
    expect(ids.size).toBe(first.total)
  })

  test('counts at a choice exactly what choosing it shows', async () => {
    const { facets } = await loadList(path)
    const asked = facets.flatMap(({ name, choices }) =>
      choices.slice(0, 2).map((choice) => ({ name, ...choice })),
    )
    expect(asked.length).toBeGreaterThan(2)
    for (const { name, value, count } of asked) {
      const chosen = await loadList(`${path}?${new URLSearchParams({ [name]: value })}`)
      expect([name, value, chosen.total]).toEqual([name, value, count])
    }
  })
})

test('the home page shows what closes next, soonest first, and every district', async () => {
  const home = (await load('/')) as unknown as {
    closing: { rows: { daysLeft: number }[] }
    districts: unknown[]
  }
  const days = home.closing.rows.map(({ daysLeft }) => daysLeft)
  expect(days).toHaveLength(9)
  expect(days).toEqual(days.toSorted((one, other) => one - other))
  expect(home.districts).toHaveLength(16)
})

test('the search counts the same as the lists it leads to', async () => {
  const { found } = (await load('/search?q=激光')) as unknown as {
    found: { totals: Record<string, number> }
  }
  for (const kind of ['needs', 'capabilities', 'pilots', 'organizations']) {
    expect([kind, (await loadList(`/${kind}?q=激光`)).total]).toEqual([kind, found.totals[kind]])
  }
})

describe('a search in vain', () => {
  const gaps = () => database().db.gap.findMany({ where: { subject: { contains: '永动机' } } })

  test('is recorded once per question and counted', async () => {
    await load('/needs?q=永动机')
    await load('/needs?q=永动机&sort=closing')
    expect(await gaps()).toMatchObject([{ subject: 'needs|永动机', count: 2 }])
  })

  test('of a robot is not recorded', async () => {
    await load('/search?q=永动机', robot)
    expect(await gaps()).toHaveLength(1)
  })

  test('on the search page is recorded for all kinds', async () => {
    await load('/search?q=永动机')
    expect((await gaps()).map(({ subject }) => subject).sort()).toEqual([
      'all|永动机',
      'needs|永动机',
    ])
  })
})

describe('a text beyond what is looked at', () => {
  const many = Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ')

  test('is searched for by its beginning, and the page says so', async () => {
    const cutAt = { words: 16, characters: 160 }
    for (const path of ['/needs', '/capabilities', '/pilots', '/organizations']) {
      const { understanding } = (await loadList(`${path}?q=${many}`)) as never as Understood
      expect(understanding.cutAt).toEqual(cutAt)
      expect(understanding.parts).toHaveLength(16)
    }
    const { found } = (await load(`/search?q=${many}`)) as never as { found: Understood }
    expect(found.understanding.cutAt).toEqual(cutAt)
    const short = (await load('/search?q=激光')) as never as { found: Understood }
    expect(short.found).toMatchObject({ isPartial: false, understanding: { cutAt: null } })
  })
})

interface Understood {
  readonly understanding: { readonly cutAt: unknown; readonly parts: readonly unknown[] }
}

describe('too many searches of one address', () => {
  test('are refused on every page that searches, with how long to wait', async () => {
    const { countSearch } = await import('../../app/platform/limits/limit-search.server')
    for (let at = 0; at < 240; at += 1) await countSearch('search', 'office')
    for (const path of ['/search', ...paths]) {
      const refusal = await load(`${path}?q=激光`, browser, 'office').catch((it: unknown) => it)
      expect(refusal).toBeInstanceOf(Response)
      expect((refusal as Response).status).toBe(429)
      expect(Number((refusal as Response).headers.get('Retry-After'))).toBeGreaterThan(0)
      await expect(load(path, browser, 'office')).resolves.toBeDefined()
    }
  })

  test('leave completions empty', async () => {
    const { countSearch } = await import('../../app/platform/limits/limit-search.server')
    for (let at = 0; at < 4 * 240; at += 1) await countSearch('suggest', 'office')
    const { loader } = await import('../../app/routes/api.suggest')
    const request = new Request('https://lianhe.example/api/suggest?q=激')
    const context = { nonce: '', requestId: 'r1', address: 'office' }
    const answer = await loader({ request, params: {}, context })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Retry-After')).not.toBeNull()
    expect(await answer.json()).toMatchObject({ suggestions: [] })
  })
})

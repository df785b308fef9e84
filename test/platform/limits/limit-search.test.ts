import { beforeAll, describe, expect, test, vi } from 'vitest'
import { countSearch, limitSearch } from '../../../app/platform/limits/limit-search.server'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('PUBLIC_URL', 'https://lianhe.example')
  vi.stubEnv('SEARCHES_A_MINUTE', '30')
})

const searchFor = (text: string, address: string) =>
  limitSearch({
    request: new Request(`https://lianhe.example/search?${new URLSearchParams({ q: text })}`),
    context: { address },
  })

async function refusalOf(search: Promise<void>): Promise<Response | null> {
  try {
    await search
    return null
  } catch (refusal) {
    if (refusal instanceof Response) return refusal
    throw refusal
  }
}

describe('searches of one address', () => {
  test('are refused with 429 and how long to wait after so many in a minute, those of another are not', async () => {
    const search = () => searchFor('激光', '192.0.2.1')
    for (let at = 0; at < 30; at += 1) await search()
    const refusal = await refusalOf(search())
    expect(refusal?.status).toBe(429)
    const wait = Number(refusal?.headers.get('Retry-After'))
    expect(wait).toBeGreaterThanOrEqual(1)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await refusalOf(searchFor('激光', '192.0.2.2'))).toBeNull()
    // A list without words is no search.
    expect(await refusalOf(searchFor('', '192.0.2.1'))).toBeNull()
  })

  test('leave completions alone, which have a limit of their own', async () => {
    expect(await countSearch('suggest', '192.0.2.1')).toBeNull()
    for (let at = 1; at < 120; at += 1) await countSearch('suggest', '192.0.2.1')
    expect(await countSearch('suggest', '192.0.2.1')).toBeGreaterThan(0)
  })
})

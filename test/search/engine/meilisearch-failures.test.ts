import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MeilisearchFailure } from '../../../search/engine/meilisearch/meilisearch-failure'
import type { Timeouts } from '../../../search/engine/meilisearch/meilisearch-options'
import { createMeilisearchEngine } from '../../../search/engine/meilisearch.server'
import type { SearchEngine } from '../../../search/port'
import {
  type FakeMeilisearch,
  startFakeMeilisearch,
} from '../../support/fake-meilisearch/start-fake-meilisearch'
import { capability, lexicon } from '../contract/corpus'

let fake: FakeMeilisearch
let engine: SearchEngine

function engineOf(given: { key?: string; timeouts?: Partial<Timeouts> } = {}): SearchEngine {
  const { key = fake.key, timeouts } = given
  return createMeilisearchEngine({
    url: fake.url,
    key,
    lexicon,
    timeouts: { poll: 1, search: 60_000, ...timeouts },
  })
}

beforeEach(async () => {
  fake = await startFakeMeilisearch()
  engine = engineOf()
  await engine.upsert('capabilities', [capability('a', { text: { title: '激光切割' } })])
})

afterEach(() => fake.close())

const laser = { index: 'capabilities', text: '激光' } as const
const isSearch = ({ path }: { readonly path: string }) => path === '/multi-search'

async function failureOf(promise: Promise<unknown>): Promise<MeilisearchFailure> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(MeilisearchFailure)
  return error as MeilisearchFailure
}

describe('a busy server', () => {
  test('is asked again after the time that it names', async () => {
    fake.play({ what: 'unavailable', retryAfterSeconds: 1, times: 1, on: isSearch })
    const started = performance.now()
    expect(await engine.search(laser)).toMatchObject({ total: 1 })
    expect(performance.now() - started).toBeGreaterThanOrEqual(990)
  })

  test('that names none is asked again soon', async () => {
    fake.play({ what: 'unavailable', times: 2, on: isSearch })
    expect(await engine.search(laser)).toMatchObject({ total: 1 })
  })

  test('is given up where it asks for more time than there is', async () => {
    fake.play({ what: 'unavailable', retryAfterSeconds: 60, times: 9, on: isSearch })
    const failure = await failureOf(engine.search(laser))
    expect(failure).toMatchObject({ kind: 'unavailable', status: 503, retryAfter: 60 })
  })
})

describe('a server that does not answer as it should', () => {
  test('in time: the search ends by itself', async () => {
    const hasty = engineOf({ timeouts: { search: 100 } })
    fake.play({ what: 'slow', milliseconds: 20_000, times: 9, on: isSearch })
    expect((await failureOf(hasty.search(laser))).kind).toBe('timeout')
  })

  test('with a connection that breaks once: the search is asked again', async () => {
    fake.play({ what: 'broken', times: 1, on: isSearch })
    expect(await engine.search(laser)).toMatchObject({ total: 1 })
  })

  test('with connections that break again and again', async () => {
    fake.play({ what: 'broken', times: 9, on: isSearch })
    expect((await failureOf(engine.search(laser))).kind).toBe('unreachable')
  })

  test('with half an answer', async () => {
    fake.play({ what: 'half', times: 9, on: isSearch })
    await failureOf(engine.search(laser))
  })

  test('with something that is no JSON', async () => {
    fake.play({ what: 'not-json', times: 9, on: isSearch })
    expect((await failureOf(engine.search(laser))).kind).toBe('malformed')
  })

  test('at all', async () => {
    await fake.close()
    expect((await failureOf(engine.search(laser))).kind).toBe('unreachable')
    expect(await engine.health()).toMatchObject({ engine: 'meilisearch', isHealthy: false })
    fake = await startFakeMeilisearch()
  })
})

describe('a wrong key', () => {
  test('is refused, and is never in the message', async () => {
    const failure = await failureOf(engineOf({ key: 'canary-key' }).search(laser))
    expect(failure).toMatchObject({ kind: 'refused', status: 403, code: 'invalid_api_key' })
    expect(JSON.stringify({ ...failure, text: String(failure) })).not.toContain('canary-key')
  })
})

describe('a task that fails', () => {
  test('fails the write, with the code of the server', async () => {
    fake.refuse(({ id }) => id === 'poison')
    const write = engine.upsert('capabilities', [capability('b'), capability('poison')])
    expect(await failureOf(write)).toMatchObject({
      kind: 'task',
      code: 'invalid_document_geo_field',
    })
    const { total } = await engine.search({ index: 'capabilities', text: '' })
    expect(total).toBe(1)
  })

  test('that takes too long fails the write', async () => {
    const hasty = engineOf({ timeouts: { task: 50 } })
    await hasty.search(laser)
    fake.delayTasks(200)
    expect((await failureOf(hasty.upsert('capabilities', [capability('b')]))).kind).toBe('timeout')
  })

  test('in a rebuild leaves the old index, and no half-built one', async () => {
    fake.refuse(({ id }) => id === 'poison')
    async function* documents() {
      yield [capability('b')]
      yield [capability('poison')]
    }
    await failureOf(engine.rebuild('capabilities', documents()))
    await fake.idle()
    expect(await engine.search(laser)).toMatchObject({ total: 1 })
    expect(fake.indexes().filter((uid) => uid.includes('rebuild'))).toEqual([])
  })
})

describe('a document that the server does not take', () => {
  test('is left out of a rebuild and told, where somebody takes it', async () => {
    fake.refuse(({ id }) => id === 'b-7')
    async function* documents() {
      yield Array.from({ length: 20 }, (_, n) => capability(`b-${n}`))
      yield [capability('c')]
    }
    const refused: unknown[] = []
    await engine.rebuild('capabilities', documents(), async (id, error) => {
      refused.push([id, (error as MeilisearchFailure).code])
    })
    expect(refused).toEqual([['b-7', 'invalid_document_geo_field']])
    const { total } = await engine.search({ index: 'capabilities', text: '' })
    expect(total).toBe(20)
  })

  test('ends a rebuild where there are so many that they cannot be at fault', async () => {
    fake.refuse(() => true)
    async function* documents() {
      yield Array.from({ length: 120 }, (_, n) => capability(`b-${n}`))
    }
    const rebuild = engine.rebuild('capabilities', documents(), async () => undefined)
    expect((await failureOf(rebuild)).kind).toBe('task')
    expect(await engine.search(laser)).toMatchObject({ total: 1 })
  })

  test('is not sent with half a surrogate pair or a place off the globe', async () => {
    const title = '\udc00激光切割\ud83d'
    const places = [
      { latitude: 91, longitude: 0 },
      { latitude: 31, longitude: Number.NaN },
    ]
    await engine.upsert('capabilities', [
      capability('half', { text: { title } }),
      ...places.map((location, n) => ({ ...capability(`place-${n}`), location })),
    ])
    const { hits } = await engine.search({ ...laser, highlight: ['title'] })
    const [marked] = hits.filter(({ id }) => id === 'half')
    expect(marked?.highlights.title?.map(({ text }) => text).join('')).toBe('\ufffd激光切割\ufffd')
    expect(fake.documents('capabilities').filter((it) => it._geo !== undefined)).toEqual([])
    expect(fake.documents('capabilities')).toHaveLength(4)
  })
})

describe('settings', () => {
  test('other than those that an index was built with are noticed, until it is rebuilt', async () => {
    for (const index of ['needs', 'member-needs', 'pilots', 'organizations'] as const) {
      await engine.search({ index, text: '' })
    }
    expect(await engine.outdated?.()).toEqual([])
    const newer = createMeilisearchEngine({
      url: fake.url,
      key: fake.key,
      lexicon,
      timeouts: { poll: 1, search: 60_000 },
      embedder: {
        url: 'http://127.0.0.1:1/embed',
        dimensions: 3,
        request: { input: '{{text}}' },
        response: { embedding: '{{embedding}}' },
        semanticRatio: 0.5,
        leastScore: 0.4,
      },
    })
    expect(await newer.outdated?.()).toContain('capabilities')
    await newer.rebuild(
      'capabilities',
      (async function* () {
        yield [capability('a', { text: { title: '激光切割' } })]
      })(),
    )
    expect(await newer.outdated?.()).not.toContain('capabilities')
    expect(fake.settings('capabilities')).toHaveProperty('embedders.meaning.source', 'rest')
    expect(await newer.search(laser)).toMatchObject({ total: 1 })
    expect(await newer.similar({ index: 'capabilities', id: 'a', limit: 3 })).toEqual([])
    expect(await engine.outdated?.()).toContain('capabilities')
    expect(fake.violations).toEqual([])
  })

  test('are those of the index definition, as the server holds them', () => {
    const held = fake.settings('capabilities')
    expect(held).toHaveProperty('pagination.maxTotalHits', 10_000_000)
    expect(held).toHaveProperty('localizedAttributes', [
      { attributePatterns: ['*'], locales: ['cmn'] },
    ])
  })
})

describe('the fake', () => {
  const ask = (path: string, body: unknown) =>
    fetch(fake.url + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${fake.key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })

  test('refuses what the real server would not understand', async () => {
    expect((await ask('/indexes/capabilities/serch', {})).status).toBe(404)
    const misspelled = { queries: [{ indexUid: 'capabilities', querry: '激光' }] }
    expect((await ask('/multi-search', misspelled)).status).toBe(400)
    const unfiltered = { queries: [{ indexUid: 'capabilities', filter: 'colour = red' }] }
    expect((await ask('/multi-search', unfiltered)).status).toBe(400)
    expect(fake.violations).toHaveLength(3)
    expect((await fetch(`${fake.url}/stats`)).status).toBe(401)
  })

  test.each([
    ['half a surrogate pair', { key: 'b', t_title: '\ud800' }, 'internal'],
    ['a bad place', { key: 'b', _geo: { lat: 'north', lng: 0 } }, 'invalid_document_geo_field'],
  ])(
    'fails with %s all writes that wait beside it, as the real server does',
    async (_, bad, code) => {
      fake.delayTasks(30)
      const path = '/indexes/capabilities/documents'
      const uids: number[] = []
      for (const batch of [[{ key: 'c' }], [{ key: 'd' }, bad], [{ key: 'e' }]]) {
        const answer = (await (await ask(path, batch)).json()) as { readonly taskUid: number }
        uids.push(answer.taskUid)
      }
      await fake.idle()
      for (const uid of uids) {
        const answer = await fetch(`${fake.url}/tasks/${uid}`, {
          headers: { Authorization: `Bearer ${fake.key}` },
        })
        expect(await answer.json()).toMatchObject({ status: 'failed', error: { code } })
      }
      expect(fake.documents('capabilities')).toHaveLength(1)
    },
  )
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import {
  createFallbackEngine,
  type FallbackChange,
  type FallbackEngine,
} from '../../../search/engine/fallback.server'
import { type SearchEngine, UnknownField, UnsupportedQuery } from '../../../search/port'
import { capability, lexicon } from '../contract/corpus'

const laser = { index: 'capabilities', text: '激光' } as const

let shared: SearchEngine
let own: SearchEngine
let fault: (() => Promise<never>) | null
let asked: number
let isFilled: boolean
let changes: FallbackChange[]
let engine: FallbackEngine

beforeEach(async () => {
  vi.useFakeTimers()
  const inner = createEmbeddedEngine({ lexicon })
  own = createEmbeddedEngine({ lexicon })
  await inner.upsert('capabilities', [capability('of-shared', { text: { title: '激光' } })])
  await own.upsert('capabilities', [capability('of-own', { text: { title: '激光' } })])
  fault = null
  asked = 0
  isFilled = true
  changes = []
  shared = {
    ...inner,
    search: (query) => {
      asked += 1
      return fault ? fault() : inner.search(query)
    },
    suggest: (text, indexes, limit) => (fault ? fault() : inner.suggest(text, indexes, limit)),
    searchMany: (text, indexes, limit) =>
      fault ? fault() : inner.searchMany(text, indexes, limit),
  }
  engine = createFallbackEngine({
    shared,
    own,
    isFilled: () => isFilled,
    onChange: (change) => changes.push(change),
    settings: { deadlineMs: 100, firstPauseMs: 150, longestPauseMs: 600 },
  })
})

afterEach(() => {
  engine.stop()
  vi.useRealTimers()
})

async function answeredBy(): Promise<string | undefined> {
  return (await engine.search(laser)).hits[0]?.id
}

const down = () => Promise.reject(new Error('no connection'))
const frozen = () => new Promise<never>(() => {})

test('the shared engine answers while it can', async () => {
  expect(await answeredBy()).toBe('of-shared')
  expect(engine.state()).toEqual({ serving: 'shared', reason: null })
})

test('until it is filled, the own one answers and the shared one is not asked', async () => {
  isFilled = false
  expect(await answeredBy()).toBe('of-own')
  expect(asked).toBe(0)
  expect(engine.state()).toEqual({ serving: 'own', reason: 'filling' })
})

describe('a shared engine that fails', () => {
  test('is answered for, left alone at once, and taken back by itself', async () => {
    fault = down
    for (let n = 0; n < 10; n++) expect(await answeredBy()).toBe('of-own')
    expect(asked).toBe(1)
    expect(engine.state()).toEqual({ serving: 'own', reason: 'failing' })
    fault = null
    await vi.advanceTimersByTimeAsync(150)
    expect(engine.state()).toEqual({ serving: 'shared', reason: null })
    expect(await answeredBy()).toBe('of-shared')
    expect(changes.map(({ to }) => to)).toEqual([
      'failed',
      'left-alone',
      'tried-again',
      'taken-back',
    ])
  })

  test('is probed with growing pauses while it goes on failing, and by no question', async () => {
    fault = down
    await answeredBy()
    const probes: number[] = []
    for (let time = 0; time < 3_000; time += 50) {
      const before = asked
      await vi.advanceTimersByTimeAsync(50)
      if (asked > before) probes.push(time + 50)
      expect(await answeredBy()).toBe('of-own')
    }
    expect(probes).toEqual([150, 450, 1_050, 1_650, 2_250, 2_850])
  })

  test('soon after it was taken back is left alone for longer', async () => {
    for (const pause of [150, 300, 600, 600]) {
      fault = down
      await answeredBy()
      fault = null
      await vi.advanceTimersByTimeAsync(pause - 1)
      expect(engine.state().serving).toBe('own')
      await vi.advanceTimersByTimeAsync(1)
      expect(engine.state().serving).toBe('shared')
    }
    await vi.advanceTimersByTimeAsync(601)
    fault = down
    await answeredBy()
    fault = null
    await vi.advanceTimersByTimeAsync(150)
    expect(engine.state().serving).toBe('shared')
  })

  test('by being frozen is waited for once, and by nobody after that', async () => {
    fault = frozen
    const first = answeredBy()
    await vi.advanceTimersByTimeAsync(60)
    const second = answeredBy()
    await vi.advanceTimersByTimeAsync(40)
    expect(await first).toBe('of-own')
    // The second has waited less than its own time: it goes where the first has gone.
    expect(await second).toBe('of-own')
    expect(await answeredBy()).toBe('of-own')
    expect(asked).toBe(2)
    // A probe that hangs keeps nobody waiting either.
    await vi.advanceTimersByTimeAsync(160)
    expect(asked).toBe(3)
    expect(await answeredBy()).toBe('of-own')
    expect(vi.getTimerCount()).toBeGreaterThan(0)
  })

  test('is not asked how it does while it is left alone, and not waited for before', async () => {
    shared.health = frozen
    const health = engine.health()
    await vi.advanceTimersByTimeAsync(100)
    expect(await health).toMatchObject({ isHealthy: false })
    fault = down
    await answeredBy()
    expect(await engine.health()).toMatchObject({ isHealthy: false })
  })

  test('is probed no more once the process ends', async () => {
    fault = down
    await answeredBy()
    engine.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toBe(1)
  })

  test('is answered for in every kind of question', async () => {
    fault = down
    expect((await engine.suggest('激', ['capabilities'], 3)).length).toBeGreaterThan(0)
    const many = await engine.searchMany('激光', [{ index: 'capabilities' }], 3)
    expect(many.hits[0]?.id).toBe('of-own')
  })
})

test('a question that the shared engine cannot answer is no failure of it', async () => {
  fault = () => Promise.reject(new UnsupportedQuery('shared', 'eleven common words'))
  for (let n = 0; n < 10; n++) expect(await answeredBy()).toBe('of-own')
  expect(engine.state().serving).toBe('shared')
  expect(changes).toEqual([])
})

test('a question about an unknown field is refused by either', async () => {
  fault = () => Promise.reject(new UnknownField('needs', 'colour', 'filter'))
  for (let n = 0; n < 5; n++) {
    await expect(engine.search(laser)).rejects.toBeInstanceOf(UnknownField)
  }
  expect(engine.state().serving).toBe('shared')
})

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

// Deadlines and pauses go by a clock of ours, so that a busy machine passes none of them.
afterEach(() => void vi.useRealTimers())

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
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
    settings: { deadlineMs: 100, failures: 3, firstPauseMs: 150, longestPauseMs: 300 },
  })
})

async function answeredBy(): Promise<string | undefined> {
  return (await engine.search(laser)).hits[0]?.id
}

const down = () => Promise.reject(new Error('no connection'))

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
  test('is answered for, left alone after some failures, and taken back by itself', async () => {
    fault = down
    for (let n = 0; n < 10; n++) expect(await answeredBy()).toBe('of-own')
    expect(asked).toBe(3)
    expect(engine.state()).toEqual({ serving: 'own', reason: 'failing' })
    fault = null
    vi.advanceTimersByTime(700)
    expect(await answeredBy()).toBe('of-shared')
    expect(engine.state()).toEqual({ serving: 'shared', reason: null })
    expect(changes.map(({ to }) => to).filter((to) => to !== 'failed')).toEqual([
      'left-alone',
      'tried-again',
      'taken-back',
    ])
  })

  test('stays left alone while it goes on failing', async () => {
    fault = down
    for (let n = 0; n < 4; n++) await answeredBy()
    vi.advanceTimersByTime(700)
    expect(await answeredBy()).toBe('of-own')
    expect(asked).toBe(4)
    expect(engine.state().serving).toBe('own')
  })

  test('by taking too long is not waited for', async () => {
    fault = () => new Promise(() => {})
    const answer = answeredBy()
    await vi.advanceTimersByTimeAsync(100)
    expect(await answer).toBe('of-own')
    expect(changes).toMatchObject([{ to: 'failed' }])
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

import { describe, expect, test } from 'vitest'
import { giveWay } from '../../../../search/engine/embedded/give-way'

/** Steps that keep the event loop for so many milliseconds each. */
function* busy(milliseconds: readonly number[]): Generator<void, string> {
  for (const each of milliseconds) {
    const until = performance.now() + each
    while (performance.now() < until);
    yield
  }
  return 'the answer'
}

describe('giving way between steps', () => {
  test('lets others have their turn before long steps are through', async () => {
    let turns = 0
    const others = setInterval(() => turns++, 1)
    const answer = await giveWay(busy([12, 12, 12]))
    clearInterval(others)
    expect(answer).toBe('the answer')
    expect(turns).toBeGreaterThanOrEqual(2)
  })

  test('pauses after steps that add up, not after each quick one', async () => {
    let pauses = 0
    const pause = () => {
      pauses++
    }
    await giveWay(busy(Array(20).fill(0)), pause)
    expect(pauses).toBe(0)
    await giveWay(busy([0.6, 0.6, 0.6, 0.6]), pause)
    expect(pauses).toBe(2)
  })

  test('passes on what a step throws', async () => {
    function* failing(): Generator<void, never> {
      yield
      throw new RangeError('no such field')
    }
    await expect(giveWay(failing())).rejects.toThrow(RangeError)
  })
})

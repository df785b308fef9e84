import { describe, expect, test } from 'vitest'
import { takeTurns } from '../../../../search/engine/embedded/take-turns'

/** Steps that take so many milliseconds each of the clock beside them. */
function stepsOf(milliseconds: readonly number[]) {
  let time = 0
  function* steps(): Generator<void, string> {
    for (const each of milliseconds) {
      time += each
      yield
    }
    return 'the answer'
  }
  return { steps: steps(), clock: () => time }
}

describe('taking turns with others', () => {
  test('lets them have theirs after each long step', async () => {
    const { steps, clock } = stepsOf([12, 12, 12])
    let turns = 0
    const others = () => {
      turns += 1
      setImmediate(others)
    }
    setImmediate(others)
    expect(await takeTurns(steps, { clock })).toBe('the answer')
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  test('pauses after steps that add up, not after each quick one', async () => {
    const pausesIn = async (milliseconds: readonly number[]) => {
      const { steps, clock } = stepsOf(milliseconds)
      let pauses = 0
      const pause = () => {
        pauses += 1
      }
      await takeTurns(steps, { pause, clock })
      return pauses
    }
    expect(await pausesIn(Array(20).fill(0))).toBe(0)
    expect(await pausesIn([0.6, 0.6, 0.6, 0.6])).toBe(2)
  })

  test('passes on what a step throws', async () => {
    function* failing(): Generator<void, never> {
      yield
      throw new RangeError('no such field')
    }
    await expect(takeTurns(failing())).rejects.toThrow(RangeError)
  })
})

import { expect, test } from 'vitest'
import { holdLock } from '../../prisma/embedded/hold-lock.server'

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })

test('work under one name never overlaps, and each gets its turn', async () => {
  let inside = 0
  let most = 0
  const done = await Promise.all(
    [1, 2, 3, 4].map((turn) =>
      holdLock(`test-${process.pid}`, async () => {
        inside += 1
        most = Math.max(most, inside)
        await pause(20)
        inside -= 1
        return turn
      }),
    ),
  )
  expect(most).toBe(1)
  expect(done).toEqual([1, 2, 3, 4])
})

test('work that fails frees the lock', async () => {
  const name = `test-failing-${process.pid}`
  await expect(holdLock(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await holdLock(name, async () => 'next')).toBe('next')
})

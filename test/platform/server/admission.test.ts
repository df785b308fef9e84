import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createAdmission } from '../../../app/platform/server/admission'

const never = new AbortController().signal
const patient = { patienceMs: 2 ** 31 - 1 }

describe('admission', () => {
  test('lets so many in, has so many wait, and turns the next away at once', async () => {
    const admission = createAdmission({ atOnce: 2, waiting: 1, ...patient })
    expect(await admission.enter(never)).toBe(true)
    expect(await admission.enter(never)).toBe(true)
    const third = admission.enter(never)
    expect(await admission.enter(never)).toBe(false)
    admission.leave()
    expect(await third).toBe(true)
  })

  test('lets in who has waited longest', async () => {
    const admission = createAdmission({ atOnce: 1, waiting: 3, ...patient })
    await admission.enter(never)
    const order: number[] = []
    const waiting = [1, 2, 3].map((at) => admission.enter(never).then(() => order.push(at)))
    for (const _ of waiting) admission.leave()
    await Promise.all(waiting)
    expect(order).toEqual([1, 2, 3])
  })

  test('turns away who has waited too long, and whoever gave up keeps no place', async () => {
    vi.useFakeTimers()
    const admission = createAdmission({ atOnce: 1, waiting: 2, patienceMs: 1_000 })
    await admission.enter(never)
    const gone = new AbortController()
    const [late, left] = [admission.enter(never), admission.enter(gone.signal)]
    gone.abort()
    expect(await left).toBe(false)
    const next = admission.enter(never)
    vi.advanceTimersByTime(1_000)
    expect(await late).toBe(false)
    expect(await next).toBe(false)
    admission.leave()
    expect(await admission.enter(never)).toBe(true)
    vi.useRealTimers()
  })

  test('whatever comes and goes, never more are inside than may be, and nobody is forgotten', async () => {
    const steps = fc.array(fc.constantFrom('enter', 'leave', 'give up'), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(3), fc.nat(3), async (taken, atOnce, waiting) => {
        const admission = createAdmission({ atOnce: atOnce + 1, waiting, ...patient })
        let inside = 0
        const asked: { readonly gone: AbortController; settled: boolean }[] = []
        const done: Promise<void>[] = []
        for (const step of taken) {
          if (step === 'enter') {
            const one = { gone: new AbortController(), settled: false }
            asked.push(one)
            const entering = admission.enter(one.gone.signal).then((isIn) => {
              one.settled = true
              if (isIn) inside += 1
            })
            done.push(entering)
          } else if (step === 'leave' && inside > 0) {
            inside -= 1
            admission.leave()
          } else if (step === 'give up') {
            asked.find(({ settled }) => !settled)?.gone.abort()
          }
          await Promise.resolve().then(() => undefined)
          expect(inside).toBeLessThanOrEqual(atOnce + 1)
        }
        while (asked.some(({ settled }) => !settled)) {
          await new Promise((resolve) => setImmediate(resolve))
          if (inside > 0) {
            inside -= 1
            admission.leave()
          }
        }
        await Promise.all(done)
      }),
    )
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { cachedFor } from '../../../app/platform/environment/cached-for.server'

const at = (milliseconds: number) => new Date(milliseconds)
let name: string
let readings: number

beforeEach(() => {
  name = crypto.randomUUID()
  readings = 0
})

const next = async () => {
  readings += 1
  return readings
}
const ask = (milliseconds: number, read: () => Promise<number> = next, of?: object) =>
  cachedFor({ name, lifetimeMs: 100, ...(of ? { of } : {}) }, at(milliseconds), read)

describe('a value that is cached for a time', () => {
  test('is read once within it, and anew after it', async () => {
    expect([await ask(0), await ask(50), await ask(100)]).toEqual([1, 1, 1])
    expect([await ask(101), await ask(201)]).toEqual([2, 2])
  })

  test('is read by one at a time, however long that takes', async () => {
    let end = (_value: number) => {}
    const slow = () => {
      readings += 1
      return new Promise<number>((resolve) => {
        end = resolve
      })
    }
    const first = ask(0, slow)
    const later = ask(5_000)
    end(7)
    expect(await Promise.all([first, later])).toEqual([7, 7])
    expect(readings).toBe(1)
    expect(await ask(5_000)).toBe(2)
  })

  test('is not there after a failure, which all who waited are told', async () => {
    const failing = () => Promise.reject(new Error('not now'))
    const both = [ask(0, failing), ask(0, failing)]
    for (const one of both) await expect(one).rejects.toThrow('not now')
    expect(await ask(0)).toBe(1)
  })

  test('belongs to what it was read for', async () => {
    const [one, other] = [{}, {}]
    expect(await ask(0, next, one)).toBe(1)
    expect(await ask(0, next, other)).toBe(2)
    expect(await ask(0, next, one)).toBe(1)
  })
})

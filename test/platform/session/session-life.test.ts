import { describe, expect, test } from 'vitest'
import { isSessionAlive } from '../../../app/platform/session/session-life'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000)
const session = (seen: number) => ({ createdAt: at(0), seenAt: at(seen), expiresAt: at(30 * 24) })

describe('a session', () => {
  test('of a member ends after seven days unused, and after thirty in any case', () => {
    expect(isSessionAlive(session(0), false, at(7 * 24 - 1))).toBe(true)
    expect(isSessionAlive(session(0), false, at(7 * 24))).toBe(false)
    expect(isSessionAlive(session(30 * 24 - 1), false, at(30 * 24 - 1))).toBe(true)
    expect(isSessionAlive(session(30 * 24 - 1), false, at(30 * 24))).toBe(false)
  })

  test('of who decides for others ends after two hours unused, and after twelve in any case', () => {
    expect(isSessionAlive(session(0), true, at(1.9))).toBe(true)
    expect(isSessionAlive(session(0), true, at(2))).toBe(false)
    expect(isSessionAlive(session(11.5), true, at(11.9))).toBe(true)
    expect(isSessionAlive(session(11.5), true, at(12))).toBe(false)
  })
})

/** Seconds that a session lives at all, and without being used. */
interface SessionLife {
  readonly whole: number
  readonly idle: number
}

const day = 24 * 3600

/** Who decides for others signs in anew more often. */
export function sessionLife(isPrivileged: boolean): SessionLife {
  return isPrivileged ? { whole: day / 2, idle: 2 * 3600 } : { whole: 30 * day, idle: 7 * day }
}

interface SessionTimes {
  readonly createdAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
}

/** True while a session counts. */
export function isSessionAlive(session: SessionTimes, isPrivileged: boolean, now: Date): boolean {
  const { whole, idle } = sessionLife(isPrivileged)
  const age = (since: Date) => (now.getTime() - since.getTime()) / 1000
  return session.expiresAt > now && age(session.createdAt) < whole && age(session.seenAt) < idle
}

import { readdirSync, readFileSync } from 'node:fs'
import type { EmbeddedPlace } from '../../prisma/embedded/embedded-place.server'
import { findRunning } from '../../prisma/embedded/postmaster.server'

/** Stops every process of the place's server where it stands; the answer lets them go on. */
export function freezePostgres(place: EmbeddedPlace): () => void {
  const frozen = new Set<number>()
  // Until none is left: the server may be starting another meanwhile.
  for (let found = running(place, frozen); found.length > 0; found = running(place, frozen)) {
    for (const pid of found) {
      process.kill(pid, 'SIGSTOP')
      frozen.add(pid)
    }
  }
  return () => {
    for (const pid of frozen) process.kill(pid, 'SIGCONT')
  }
}

function running(place: EmbeddedPlace, but: ReadonlySet<number>): readonly number[] {
  const postmaster = findRunning(place)?.pid
  if (postmaster === undefined) throw new Error('PostgreSQL does not run')
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster)
  return [postmaster, ...children].filter((pid) => !but.has(pid))
}

function parentOf(pid: number): number | null {
  if (!Number.isInteger(pid)) return null
  try {
    // After the name in brackets, which may hold anything: state, then parent.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (.*)/s)
    return Number(rest.split(' ')[1])
  } catch {
    return null
  }
}

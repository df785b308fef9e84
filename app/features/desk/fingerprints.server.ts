import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { SubjectView } from './read-subject.server'

const kept = z.object({ seen: z.record(z.string(), z.string()) })

/**
 * What each fact said, as fingerprints: enough to tell which ones changed, and nothing that a tier
 * keeps back is written twice.
 */
export function fingerprintsOf(facts: SubjectView['facts']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    facts.map(({ name, value }) => [name, createHash('sha256').update(value).digest('base64url')]),
  )
}

/** Names of the facts that say something else than when `detail` was written; null: never written. */
export function changedSince(
  detail: unknown,
  facts: SubjectView['facts'],
): readonly string[] | null {
  const before = kept.safeParse(detail)
  if (!before.success) return null
  const now = fingerprintsOf(facts)
  const names = new Set([...Object.keys(before.data.seen), ...Object.keys(now)])
  return [...names].filter((name) => before.data.seen[name] !== now[name])
}

import { normaliseText } from '../text/normalise'
import type { LexiconEntry } from './lexicon-entry'

/** A spelling that two terms claim, or that is a synonym of one and itself another. */
export interface Conflict {
  readonly spelling: string
  readonly terms: readonly string[]
}

/** Spellings that more than one term claims, by normalised form. */
export function findConflicts(entries: readonly LexiconEntry[]): readonly Conflict[] {
  const claims = new Map<string, { spelling: string; terms: Map<string, string> }>()
  for (const { term, synonyms } of entries) {
    for (const spelling of [term, ...synonyms]) {
      const surface = normaliseText(spelling).trim()
      const claim = claims.get(surface) ?? { spelling, terms: new Map<string, string>() }
      claim.terms.set(normaliseText(term).trim(), term)
      claims.set(surface, claim)
    }
  }
  return [...claims.values()]
    .filter(({ terms }) => terms.size > 1)
    .map(({ spelling, terms }) => ({ spelling, terms: [...terms.values()] }))
}

/** Rings of terms each of which is said to contain the next, each listed from its first term on. */
export function findCycles(entries: readonly LexiconEntry[]): readonly (readonly string[])[] {
  const above = new Map<string, readonly string[]>()
  for (const { term, broader } of entries) {
    above.set(term, [...(above.get(term) ?? []), ...broader])
  }
  const cycles: string[][] = []
  const finished = new Set<string>()
  const walk = (term: string, path: readonly string[]) => {
    const at = path.indexOf(term)
    if (at >= 0) {
      cycles.push(path.slice(at))
      return
    }
    if (finished.has(term)) return
    for (const next of above.get(term) ?? []) walk(next, [...path, term])
    finished.add(term)
  }
  for (const term of above.keys()) walk(term, [])
  return cycles
}

export const termKinds = ['process', 'material', 'product', 'equipment', 'topic'] as const
export type TermKind = (typeof termKinds)[number]

/** One term as `search/language/lexicon/terms/*.json` has it; see `prisma/seed/README.md`. */
export interface LexiconEntry {
  readonly term: string
  readonly kind: TermKind
  /** Other spellings that mean the same. */
  readonly synonyms: readonly string[]
  /** Classes that contain the term. */
  readonly broader: readonly string[]
}

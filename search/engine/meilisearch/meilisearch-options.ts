import type { Lexicon } from '../../language/lexicon/lexicon'

/** An embedder behind a REST interface, for answers by meaning. */
export interface EmbedderOptions {
  readonly url: string
  readonly apiKey?: string
  readonly dimensions: number
  /** The body of a request as Meilisearch's `embedders` setting has it, with `{{text}}`. */
  readonly request: Readonly<Record<string, unknown>>
  /** The body of an answer, with `{{embedding}}`. */
  readonly response: Readonly<Record<string, unknown>>
  /** Share of meaning against words, 0 to 1. */
  readonly semanticRatio: number
  /** Answers by meaning of a lower ranking score (0 to 1) are left out. */
  readonly leastScore: number
}

/** All in milliseconds. */
export interface Timeouts {
  /** One search, retries included. */
  readonly search: number
  /** One writing or administrative request, retries included. */
  readonly write: number
  /** From a task's being accepted to its end. */
  readonly task: number
  /** Between two looks at a task. */
  readonly poll: number
}

export const defaultTimeouts: Timeouts = {
  search: 2_000,
  write: 30_000,
  task: 600_000,
  poll: 50,
}

export interface MeilisearchOptions {
  readonly url: string
  readonly key?: string
  readonly lexicon: Lexicon
  /** Before the name of every index, so that several installations share a server: letters, digits, `-`, `_`. */
  readonly indexPrefix?: string
  readonly embedder?: EmbedderOptions
  readonly timeouts?: Partial<Timeouts>
}

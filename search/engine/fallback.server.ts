import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { type SearchReader, UnknownField, UnsupportedQuery } from '../port'

export interface FallbackOptions {
  /** Asked first. */
  readonly shared: SearchReader
  /** Answers in its place; always there. */
  readonly own: SearchReader
  /** False while the shared engine does not hold everything yet. */
  readonly isFilled: () => boolean
  /** Told of each failure of the shared engine, and when it is left alone and taken back. */
  readonly onChange: (change: FallbackChange) => void
  readonly settings?: Partial<FallbackSettings>
}

export interface FallbackSettings {
  /** So long the shared engine may take for one answer, in milliseconds. */
  readonly deadlineMs: number
  /** So many failures in a row, and it is left alone for a while. */
  readonly failures: number
  /** The first pause before it is tried again, doubled each time up to the longest. */
  readonly firstPauseMs: number
  readonly longestPauseMs: number
}

export interface FallbackChange {
  readonly to: 'failed' | 'left-alone' | 'tried-again' | 'taken-back'
  readonly error?: unknown
}

/** Who answers now, and why not the shared engine. */
export interface FallbackState {
  readonly serving: 'shared' | 'own'
  readonly reason: 'filling' | 'failing' | null
}

export interface FallbackEngine extends SearchReader {
  state(): FallbackState
}

const defaultSettings: FallbackSettings = {
  deadlineMs: 800,
  failures: 3,
  firstPauseMs: 2_000,
  longestPauseMs: 30_000,
}

/**
 * A shared engine with one of this process's own behind it: where the shared one is down, slow,
 * wrong or not filled yet, the own one answers the same question. After some failures in a row the
 * shared one is left alone and tried again with growing pauses, one question at a time. A question
 * that it cannot answer is no failure of it; one that names an unknown field is wrong for either.
 */
export function createFallbackEngine(options: FallbackOptions): FallbackEngine {
  const { shared, own, isFilled, onChange } = options
  const settings = { ...defaultSettings, ...options.settings }
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: new ExponentialBackoff({
      initialDelay: settings.firstPauseMs,
      maxDelay: settings.longestPauseMs,
    }),
    breaker: new ConsecutiveBreaker(settings.failures),
  })
  breaker.onBreak(() => onChange({ to: 'left-alone' }))
  breaker.onHalfOpen(() => onChange({ to: 'tried-again' }))
  breaker.onReset(() => onChange({ to: 'taken-back' }))
  const guarded = wrap(breaker, timeout(settings.deadlineMs, TimeoutStrategy.Aggressive))

  async function ask<Answer>(question: (engine: SearchReader) => Promise<Answer>): Promise<Answer> {
    if (!isFilled()) return question(own)
    try {
      return await guarded.execute(() => question(shared))
    } catch (error) {
      if (error instanceof UnknownField) throw error
      const isExpected = error instanceof BrokenCircuitError || error instanceof UnsupportedQuery
      if (!isExpected) onChange({ to: 'failed', error })
      return question(own)
    }
  }

  return {
    name: shared.name,
    search: (query) => ask((engine) => engine.search(query)),
    suggest: (text, indexes, limit) => ask((engine) => engine.suggest(text, indexes, limit)),
    // Only the own engine can list words, and it holds the same texts.
    ...(own.words ? { words: own.words } : {}),
    searchMany: (text, indexes, limit) => ask((engine) => engine.searchMany(text, indexes, limit)),
    searchFacet: (request) => ask((engine) => engine.searchFacet(request)),
    similar: (query) => ask((engine) => engine.similar(query)),
    health: () => shared.health(),
    state: () => {
      if (!isFilled()) return { serving: 'own', reason: 'filling' }
      const isClosed = breaker.state === CircuitState.Closed
      return isClosed ? { serving: 'shared', reason: null } : { serving: 'own', reason: 'failing' }
    },
  }
}

/** Slow counts as failed; a question that the engine does not know how to answer does not. */
function isFailure(error: Error): boolean {
  if (error instanceof TaskCancelledError) return true
  return !(error instanceof UnsupportedQuery || error instanceof UnknownField)
}

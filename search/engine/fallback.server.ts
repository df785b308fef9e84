import { setTimeout as sleep } from 'node:timers/promises'
import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import {
  type EngineHealth,
  type IndexName,
  indexNames,
  type SearchReader,
  UnknownField,
  UnsupportedQuery,
} from '../port'

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
  /** The first pause before it is probed, doubled each time up to the longest. */
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
  /** Probes no more. */
  stop(): void
}

const defaultSettings: FallbackSettings = {
  deadlineMs: 800,
  firstPauseMs: 250,
  longestPauseMs: 30_000,
}

/**
 * A shared engine with one of this process's own behind it: where the shared one is down, slow,
 * wrong or not filled yet, the own one answers the same question. After one failure nobody waits
 * for the shared one, not even who asked before: it is left alone, and probed in the background with
 * growing pauses until it answers in time. A question that it cannot answer is no failure of it; one
 * that names an unknown field is wrong for either.
 */
export function createFallbackEngine(options: FallbackOptions): FallbackEngine {
  const { shared, own, isFilled, onChange } = options
  const settings = { ...defaultSettings, ...options.settings }
  const breaker = circuitBreaker(handleWhen(isFailure), {
    // When to try again is the probe's business: nobody else asks while it is left alone.
    halfOpenAfter: new ConstantBackoff(0),
    breaker: new ConsecutiveBreaker(1),
  })
  const guarded = wrap(breaker, timeout(settings.deadlineMs, TimeoutStrategy.Aggressive))
  const probing = probeWhileBroken(breaker, () => guarded.execute(() => probe(shared)), settings)
  breaker.onFailure(({ handled, reason }) => {
    if (handled) onChange({ to: 'failed', ...('error' in reason ? { error: reason.error } : {}) })
  })
  breaker.onBreak(() => onChange({ to: 'left-alone' }))
  breaker.onHalfOpen(() => onChange({ to: 'tried-again' }))
  breaker.onReset(() => onChange({ to: 'taken-back' }))
  const isLeftAlone = () => breaker.state !== CircuitState.Closed

  async function ask<Answer>(question: (engine: SearchReader) => Promise<Answer>): Promise<Answer> {
    if (!isFilled() || isLeftAlone()) return question(own)
    const broken = whenBroken(breaker)
    try {
      const asked = guarded.execute(async () => ({ answer: await question(shared) }))
      const first = await Promise.race([asked, broken.then(() => null)])
      if (first !== null) return first.answer
    } catch (error) {
      if (error instanceof UnknownField) throw error
    } finally {
      broken.forget()
    }
    return question(own)
  }

  async function health(): Promise<EngineHealth> {
    const detail = 'does not answer: left alone until it does'
    const unknown = Object.fromEntries(indexNames.map((name) => [name, 0])) as Record<
      IndexName,
      number
    >
    const unhealthy = { engine: shared.name, isHealthy: false, documents: unknown, detail }
    if (isLeftAlone()) return unhealthy
    const late = sleep(settings.deadlineMs, unhealthy, { ref: false })
    return Promise.race([shared.health(), late])
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
    health,
    state: () => {
      if (!isFilled()) return { serving: 'own', reason: 'filling' }
      return isLeftAlone()
        ? { serving: 'own', reason: 'failing' }
        : { serving: 'shared', reason: null }
    },
    stop: probing.stop,
  }
}

function probe(engine: SearchReader): Promise<unknown> {
  return engine.search({ index: 'organizations', text: '', pageSize: 1 })
}

/**
 * Asks again while the circuit is broken, after pauses that grow; they go on growing where it breaks
 * again soon after it was closed, so that an engine which answers probes and no questions is left
 * alone for longer and longer.
 */
function probeWhileBroken(
  breaker: CircuitBreakerPolicy,
  ask: () => Promise<unknown>,
  { firstPauseMs, longestPauseMs }: FallbackSettings,
) {
  let rounds = 0
  let closedAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(timer)
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** rounds)
    rounds += 1
    // What fails breaks the circuit again, and that calls for the next probe.
    timer = setTimeout(() => void ask().catch(() => undefined), pause)
    timer.unref()
  }
  breaker.onBreak(() => {
    if (Date.now() - closedAt > longestPauseMs) rounds = 0
    closedAt = Number.POSITIVE_INFINITY
    later()
  })
  breaker.onReset(() => {
    closedAt = Date.now()
  })
  return { stop: () => clearTimeout(timer) }
}

/** Resolves when the circuit breaks; `forget` lets go of it, since that may never be. */
function whenBroken(breaker: CircuitBreakerPolicy) {
  let forget = () => {}
  const broken = new Promise<void>((resolve) => {
    forget = breaker.onBreak(() => resolve()).dispose
  })
  return Object.assign(broken, { forget })
}

/** Slow counts as failed; a question that the engine does not know how to answer does not. */
function isFailure(error: Error): boolean {
  if (error instanceof TaskCancelledError) return true
  return !(error instanceof UnsupportedQuery || error instanceof UnknownField)
}

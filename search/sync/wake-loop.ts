import { retryPause } from './retry-pause'

export interface WakeLoop {
  /** Resolves when a run that began after the call has ended; rejects if that run failed. */
  runOnce(): Promise<void>
  /** Asks for a run and does not wait: a failure is reported and tried again later. */
  wake(): void
  /** Resolves when the run under way has ended; none begins any more. */
  stop(): Promise<void>
}

export interface WakeLoopOptions {
  readonly run: () => Promise<void>
  readonly onError: (error: unknown) => void
  /** How often a run begins unasked, in milliseconds. */
  readonly pollMs: number
  /** Pauses after failures, in milliseconds. */
  readonly firstMs: number
  readonly longestMs: number
}

/** Lets `run` run one at a time: when woken, by a slow poll, and with growing pauses after failures. */
export function createWakeLoop({ run, onError, pollMs, ...pauses }: WakeLoopOptions): WakeLoop {
  let running: Promise<void> | null = null
  let isWanted = false
  let failures = 0
  let retry: NodeJS.Timeout | undefined
  let isStopped = false

  async function runWhileWanted(): Promise<void> {
    try {
      while (isWanted && !isStopped) {
        isWanted = false
        await run()
      }
      failures = 0
    } finally {
      running = null
    }
  }

  function start(): Promise<void> {
    isWanted = true
    running ??= runWhileWanted()
    return running
  }

  function retryLater(error: unknown): void {
    onError(error)
    if (isStopped) return
    failures += 1
    clearTimeout(retry)
    retry = setTimeout(() => start().catch(retryLater), retryPause(failures, Math.random(), pauses))
  }

  // While it pauses after a failure, nothing but the end of the pause starts a run.
  const wake = () => {
    if (!isStopped && failures === 0) start().catch(retryLater)
  }
  const poll = setInterval(wake, pollMs)

  return {
    wake,
    runOnce: async () => {
      // One run may have begun before the call: wait for one that begins after it.
      await running?.catch(() => undefined)
      await start()
    },
    stop: async () => {
      isStopped = true
      clearInterval(poll)
      clearTimeout(retry)
      await running?.catch(() => undefined)
    },
  }
}

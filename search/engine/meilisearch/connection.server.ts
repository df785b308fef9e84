import { setTimeout as sleep } from 'node:timers/promises'
import {
  type EnqueuedTask,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch'
import { MeilisearchFailure } from './meilisearch-failure'
import { defaultTimeouts, type MeilisearchOptions, type Timeouts } from './meilisearch-options'

/** The official client, with our patience: errors typed, 503 waited for, time limited. */
export interface Connection {
  /** A search, or anything else a person waits for. */
  ask<Answer>(request: (client: Meilisearch) => Promise<Answer>): Promise<Answer>
  /** A write or an administrative request. Must be harmless when done twice. */
  tell<Answer>(request: (client: Meilisearch) => Promise<Answer>): Promise<Answer>
  /** Has tasks accepted in order, waits for all and throws the first one's failure. */
  perform(
    requests: readonly ((client: Meilisearch) => Promise<EnqueuedTask>)[],
    /** Codes of task failures that are no failure here. */
    tolerated?: readonly string[],
  ): Promise<void>
}

/** Tries again after so long where a 503 does not say when. */
const unnamedPauseMs = 250

/** How often a request is repeated whose connection broke: a kept one may have just been closed. */
const mostReconnects = 1

export function connect({ url, key, timeouts }: MeilisearchOptions): Connection {
  const limits: Timeouts = { ...defaultTimeouts, ...timeouts }
  const clientFor = (timeout: number) =>
    new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }), timeout })
  const asking = clientFor(limits.search)
  const telling = clientFor(limits.write)
  const tell: Connection['tell'] = (request) => withPatience(() => request(telling), limits.write)
  return {
    ask: (request) => withPatience(() => request(asking), limits.search),
    tell,
    perform: async (requests, tolerated = []) => {
      const accepted: EnqueuedTask[] = []
      for (const request of requests) accepted.push(await tell(request))
      const deadline = performance.now() + limits.task
      for (const task of accepted) {
        const left = Math.max(1, deadline - performance.now())
        await waitForTask(telling, task, { ...limits, task: left }, tolerated)
      }
    },
  }
}

async function waitForTask(
  client: Meilisearch,
  { taskUid }: EnqueuedTask,
  limits: Timeouts,
  tolerated: readonly string[],
): Promise<void> {
  // Each look has patience of its own: a server too busy to answer has not failed the task.
  const deadline = performance.now() + limits.task
  for (;;) {
    const task = await withPatience(() => client.tasks.getTask(taskUid), limits.write)
    if (task.status === 'succeeded') return
    if (task.status === 'failed' || task.status === 'canceled') {
      const { code, type, message } = task.error ?? {}
      if (code !== undefined && tolerated.includes(code)) return
      throw new MeilisearchFailure(
        'task',
        `task ${taskUid} (${task.type}) ${task.status}: ${message ?? 'no reason given'}`,
        { code, type, taskUid },
      )
    }
    if (performance.now() >= deadline) {
      throw new MeilisearchFailure('timeout', `task ${taskUid} took over ${limits.task} ms`, {
        taskUid,
      })
    }
    await sleep(limits.poll)
  }
}

async function withPatience<Answer>(
  request: () => Promise<Answer>,
  limit: number,
): Promise<Answer> {
  const deadline = performance.now() + limit
  for (let reconnects = 0; ; ) {
    try {
      return await request()
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'unavailable') {
        const pause = failure.retryAfter === undefined ? unnamedPauseMs : failure.retryAfter * 1000
        if (performance.now() + pause >= deadline) throw failure
        await sleep(pause)
      } else if (failure.kind === 'unreachable' && isBroken(error) && reconnects < mostReconnects) {
        reconnects += 1
      } else {
        throw failure
      }
    }
  }
}

/** Whatever the client throws, as a failure of ours; a bug of ours stays what it is. */
function failureOf(error: unknown): MeilisearchFailure {
  if (error instanceof MeilisearchFailure) return error
  if (error instanceof MeilisearchApiError) {
    const { status, headers } = error.response
    const { code, type } = error.cause ?? {}
    const seconds = Number(headers.get('retry-after') ?? Number.NaN)
    const retryAfter = Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
    const kind = status === 503 || status === 429 ? 'unavailable' : 'refused'
    return new MeilisearchFailure(kind, `Meilisearch answered ${status}: ${error.message}`, {
      status,
      code,
      type,
      retryAfter,
    })
  }
  if (error instanceof MeilisearchRequestError) {
    return error.cause instanceof MeilisearchRequestTimeOutError
      ? new MeilisearchFailure('timeout', error.cause.message)
      : new MeilisearchFailure('unreachable', error.message, { cause: error.cause })
  }
  if (error instanceof MeilisearchTaskTimeOutError) {
    return new MeilisearchFailure('timeout', error.message)
  }
  if (error instanceof SyntaxError) {
    return new MeilisearchFailure('malformed', 'Meilisearch answered no JSON', { cause: error })
  }
  throw error
}

/** True if there was a connection: where nobody listens, trying again at once is in vain. */
function isBroken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? cause.code : undefined
    if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE') return true
  }
  return false
}

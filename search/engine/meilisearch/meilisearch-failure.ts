/** What went wrong between this process and Meilisearch. */
export type FailureKind =
  /** No connection, or it broke. */
  | 'unreachable'
  | 'timeout'
  /** 503 or 429, longer than was waited for. */
  | 'unavailable'
  /** Any other error that the server answered with. */
  | 'refused'
  /** The answer is not what Meilisearch gives. */
  | 'malformed'
  /** A task failed, or was cancelled. */
  | 'task'

interface FailureDetails {
  /** As in the server's error object: `index_not_found`. */
  readonly code?: string | undefined
  /** As in the server's error object: `invalid_request`. */
  readonly type?: string | undefined
  readonly status?: number | undefined
  readonly taskUid?: number | undefined
  /** Seconds after which the server asks to be tried again. */
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/** Thrown by the Meilisearch engine for whatever its server does not do. Never holds the key. */
export class MeilisearchFailure extends Error {
  override readonly name = 'MeilisearchFailure'
  readonly code: string | undefined
  readonly type: string | undefined
  readonly status: number | undefined
  readonly taskUid: number | undefined
  readonly retryAfter: number | undefined

  constructor(
    readonly kind: FailureKind,
    message: string,
    details: FailureDetails = {},
  ) {
    super(message, details.cause === undefined ? {} : { cause: details.cause })
    this.code = details.code
    this.type = details.type
    this.status = details.status
    this.taskUid = details.taskUid
    this.retryAfter = details.retryAfter
  }
}

/** True if the server works, and one of the documents sent may be to blame. */
export function isOfDocument(error: unknown): boolean {
  if (!(error instanceof MeilisearchFailure)) return false
  const { kind, type, status } = error
  if (kind !== 'task' && kind !== 'refused') return false
  // `system`: out of disk, memory or time.
  return (
    type !== 'auth' &&
    type !== 'system' &&
    status !== 401 &&
    status !== 403 &&
    !((status ?? 0) >= 500)
  )
}

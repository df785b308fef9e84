import { MeilisearchFailure } from '../engine/meilisearch/meilisearch-failure'

/** True if the error says by itself that the engine would have refused any document. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof MeilisearchFailure)) return false
  const { kind, type, status } = error
  if (kind === 'task' || kind === 'refused') {
    return type === 'auth' || status === 401 || status === 403 || (status ?? 0) >= 500
  }
  return true
}

import { isOfDocument, MeilisearchFailure } from '../engine/meilisearch/meilisearch-failure'

/** True if the error says by itself that the engine would have refused any document. */
export function isOutage(error: unknown): boolean {
  return error instanceof MeilisearchFailure && !isOfDocument(error)
}

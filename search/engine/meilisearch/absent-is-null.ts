import { MeilisearchFailure } from './meilisearch-failure'

/** What is not on the server is null; any other failure is thrown. */
export async function absentIsNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

const absent: ReadonlySet<unknown> = new Set(['index_not_found', 'document_not_found'])

function isAbsent(error: unknown): boolean {
  if (error instanceof MeilisearchFailure) return absent.has(error.code)
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause && absent.has(cause.code)
}

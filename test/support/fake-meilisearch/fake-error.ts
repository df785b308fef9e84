/** An error as Meilisearch answers it. */
export class FakeError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type: 'invalid_request' | 'auth' | 'internal' | 'system' = 'invalid_request',
  ) {
    super(message)
  }
}

export function errorBody({ message, code, type }: FakeError) {
  return { message, code, type, link: `https://docs.meilisearch.com/errors#${code}` }
}

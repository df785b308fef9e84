const codePattern = /^[A-Za-z][\w.-]{0,59}$/

/**
 * A code that names the kind of an error and quotes nothing: its `code`, else that of its cause,
 * else its name. Messages are left out, since engines and drivers quote the document in them.
 */
export function errorCode(error: unknown): string {
  return codeIn(error) ?? codeIn(causeOf(error)) ?? nameOf(error)
}

function codeIn(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' && codePattern.test(error.code) ? error.code : null
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : null
}

function nameOf(error: unknown): string {
  return error instanceof Error && codePattern.test(error.name) ? error.name : 'unknown'
}

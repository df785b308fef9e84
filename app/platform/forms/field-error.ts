/** What the message of an error names: the line that is wrong, a limit, what was found. */
type ErrorDetail = Readonly<Record<string, string | number>>

/** The code of an error with what its message names, as a rule of a form gives it. */
export function fieldError(code: string, detail: ErrorDetail): string {
  const pairs = Object.entries(detail).map(([name, value]) => [name, String(value)])
  return `${code}?${new URLSearchParams(pairs)}`
}

/** What `errorCode` put together; a code alone names nothing. */
export function readFieldError(text: string): {
  readonly code: string
  readonly detail: Readonly<Record<string, string>>
} {
  const [code = '', query = ''] = text.split('?', 2)
  return { code, detail: Object.fromEntries(new URLSearchParams(query)) }
}

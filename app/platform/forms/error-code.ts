/** Where in a field of several lines something is wrong. */
interface LineOfField {
  readonly line: number
  readonly found: string
}

/** The code of an error with the line that it is about, as a rule of a form gives it. */
export function errorCode(code: string, { line, found }: LineOfField): string {
  return `${code}?${new URLSearchParams({ line: String(line), found })}`
}

/** What `errorCode` put together; a code alone has no line. */
export function readErrorCode(text: string) {
  const [code = '', query = ''] = text.split('?', 2)
  const values = new URLSearchParams(query)
  return { code, line: values.get('line'), found: values.get('found') }
}

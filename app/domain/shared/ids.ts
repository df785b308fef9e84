const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True if an address could name a row at all; anything else is simply not there. */
export function isId(text: string): boolean {
  return form.test(text)
}

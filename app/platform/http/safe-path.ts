const nowhere = 'https://nowhere.invalid'

/** A path of our own site to go on to, from what an address says; anything else is `otherwise`. */
export function safePath(text: unknown, otherwise: string): string {
  if (typeof text !== 'string' || !text.startsWith('/') || /[\\\p{Cc}]/u.test(text))
    return otherwise
  if (!URL.canParse(text, nowhere)) return otherwise
  const url = new URL(text, nowhere)
  return url.origin === nowhere ? url.pathname + url.search + url.hash : otherwise
}

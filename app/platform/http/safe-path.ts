const ours = 'https://ours.invalid'

/**
 * A path of our own site to go on to, from what an address or a form says, as a browser reads it:
 * with its dots resolved. Whatever a browser would take for another site, or that is no path, is
 * `otherwise`.
 */
export function safePath(text: unknown, otherwise: string): string {
  if (typeof text !== 'string' || /^[^/]|[\\\p{Cc}]/u.test(text)) return otherwise
  const path = pathIn(text)
  // Read a second time: resolving `/.//evil.example` leaves a path that names a host.
  return path !== null && pathIn(path) === path ? path : otherwise
}

function pathIn(text: string): string | null {
  if (!URL.canParse(text, ours)) return null
  const url = new URL(text, ours)
  return url.origin === ours && text !== '' ? url.pathname + url.search + url.hash : null
}

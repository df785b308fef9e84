const ours = 'https://ours.invalid'

/** Characters; no page of ours has a longer address, and headers that hold one must fit 16 KiB. */
const longest = 4_000

/**
 * A path of our own site to go on to, from what an address or a form says, as a browser reads it:
 * with its dots resolved. Whatever a browser would take for another site, or that is no path, is
 * `otherwise`. What is too long loses its parameters.
 */
export function safePath(text: unknown, otherwise: string): string {
  if (typeof text !== 'string' || /^[^/]|[\\\p{Cc}]/u.test(text)) return otherwise
  const path = pathIn(text)
  // Read a second time: resolving `/.//evil.example` leaves a path that names a host.
  if (path === null || pathIn(path) !== path) return otherwise
  if (path.length <= longest) return path
  const { pathname } = new URL(path, ours)
  return pathname.length <= longest ? pathname : otherwise
}

function pathIn(text: string): string | null {
  if (!URL.canParse(text, ours)) return null
  const url = new URL(text, ours)
  return url.origin === ours && text !== '' ? url.pathname + url.search + url.hash : null
}

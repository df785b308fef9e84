import { env } from './env.server'

const everywhere = new Set(['0.0.0.0', '::'])

/**
 * Where the site stands, for links: `PUBLIC_URL`, or while it is developed, where this process
 * listens. Never what a request says of itself: its headers are the sender's to write.
 */
export function siteOrigin(): string {
  const { PUBLIC_URL, HOST, PORT } = env()
  return PUBLIC_URL ?? listeningAt(HOST, PORT)
}

function listeningAt(host: string, port: number): string {
  if (everywhere.has(host)) return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

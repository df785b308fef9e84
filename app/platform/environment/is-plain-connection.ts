const encrypted: ReadonlySet<string> = new Set(['https:', 'smtps:'])
const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\]|)$/

/** True for an address whose connection leaves this machine unencrypted. */
export function isPlainConnection(address: string, plainHosts: readonly string[]): boolean {
  const { protocol, hostname, searchParams } = new URL(address)
  // A socket of this machine stands in the query of PostgreSQL's addresses.
  const host = (searchParams.get('host') ?? hostname).toLowerCase()
  if (host.startsWith('/') || ownMachine.test(host) || plainHosts.includes(host)) return false
  if (encrypted.has(protocol)) return false
  if (protocol.startsWith('postgres')) return searchParams.get('sslmode') !== 'verify-full'
  return !(protocol === 'smtp:' && searchParams.get('requireTLS') === 'true')
}

import ipaddr from 'ipaddr.js'

/**
 * What limits count for an address: an IPv4 address itself, and of IPv6 the first 64 bits, since a
 * household is given that many addresses. What is no address stands for itself.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const network = [...parsed.toByteArray().slice(0, 8), ...Array<number>(8).fill(0)]
  return `${ipaddr.fromByteArray(network).toString()}/64`
}

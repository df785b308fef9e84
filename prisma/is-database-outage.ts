/** Codes of Prisma: not reached, timed out, closed, no connection or transaction in time, too many. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])

/** Kinds by which Prisma's adapter names what happened to a connection. */
const adapterKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

/**
 * SQLSTATE: connections that broke, resources that are short, a server that stops or starts, and a
 * statement that lasted too long.
 */
const states = /^(08|53|57P0|57014$)/

const systemCodes = /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN)$/

/** What the driver says where it gives no code. */
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (was closed|has encountered a connection error))/

/**
 * True if the error says by itself that the database could not be asked, or gave no answer in time:
 * nothing is wrong with what was asked, and it may be asked again.
 */
export function isDatabaseOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, kind, originalCode, message, cause, meta } = error as Record<string, unknown>
  return (
    [code, originalCode].some((it) => typeof it === 'string' && isOutageCode(it)) ||
    (typeof kind === 'string' && adapterKinds.has(kind)) ||
    (typeof message === 'string' && messages.test(message)) ||
    isDatabaseOutage(cause) ||
    isDatabaseOutage((meta as Record<string, unknown> | undefined)?.driverAdapterError)
  )
}

function isOutageCode(code: string): boolean {
  return prismaCodes.has(code) || states.test(code) || systemCodes.test(code)
}

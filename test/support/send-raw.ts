import { connect } from 'node:net'

/**
 * Writes the very bytes to a server of this machine and gives all that it answers. The text has to
 * ask for the connection to be closed.
 */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.once('end', () => resolve(Buffer.concat(parts).toString()))
    socket.once('error', reject)
  })
}

/** A GET of `target`, as it is written, with these header lines. */
export function getRaw(port: number, target: string, headers = ['Host: localhost']) {
  const lines = [`GET ${target} HTTP/1.1`, ...headers, 'Connection: close', '', '']
  return sendRaw(port, lines.join('\r\n'))
}

/** The status of an answer, or 0 where the connection was closed without one. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}

import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { eventually } from './eventually'

export interface TakenLetter {
  readonly id: string
  readonly to: string
}

export interface TestMailServer {
  readonly url: string
  /** Every letter it has taken, in order; one that came twice stands twice. */
  readonly taken: readonly TakenLetter[]
  /** Waits until nobody is connected. */
  isAlone(): Promise<void>
  close(): Promise<void>
}

/**
 * A real SMTP server on loopback. `onTaken` is called when it has a letter and has not yet said so:
 * what it waits for delays the answer.
 */
export async function startMailServer(
  onTaken: (letter: TakenLetter) => Promise<void>,
): Promise<TestMailServer> {
  const taken: TakenLetter[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData: (stream, session, done) => {
      text(stream)
        .then(async (raw) => {
          const id = /^Message-ID: <(.+)@/im.exec(raw)?.[1] ?? ''
          const letter = { id, to: session.envelope.rcptTo[0]?.address ?? '' }
          taken.push(letter)
          await onTaken(letter)
          done()
        })
        .catch(done)
    },
  })
  // A killed client breaks its connection off.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    isAlone: () => eventually(() => server.connections.size === 0, 'no connection'),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

import pg from 'pg'
import { checkChannel, presenceLock } from './running-processes.server'

/** The channel on which the database's trigger on OutboxEntry notifies. */
const outboxChannel = 'lianhe_outbox'

const reopenMs = 1_000

export interface CheckRequest {
  readonly id: string
  /** Of the listening connection: by it the asker knows who answers. */
  readonly backend: number
}

interface ListenOptions {
  readonly url: string
  /** Called for each write to the outbox, and whenever listening begins: notices may have been lost. */
  readonly onNotice: () => void
  /** Where it is given, this process is one of those that a check of the running processes asks. */
  readonly onCheck?: (request: CheckRequest) => void
  readonly onError: (error: unknown) => void
}

/** Keeps one connection listening for notices, opening it again when it breaks. */
export function listenOutbox(options: ListenOptions): { stop(): Promise<void> } {
  const { url, onNotice, onCheck, onError } = options
  let client: pg.Client | null = null
  let again: NodeJS.Timeout | undefined
  let isStopped = false

  async function open(): Promise<void> {
    const opened = new pg.Client({ connectionString: url, keepAlive: true })
    client = opened
    // Of a connection that broke, more than one of these is told; the first one counts.
    const broken = (error?: unknown) => {
      if (client !== opened) return
      client = null
      if (isStopped) return
      if (error) onError(error)
      again = setTimeout(() => void open(), reopenMs)
      opened.end().catch(() => undefined)
    }
    opened.on('error', broken)
    opened.on('end', broken)
    try {
      await opened.connect()
      await listen(opened)
    } catch (error) {
      broken(error)
      return
    }
    if (client === opened) onNotice()
  }

  async function listen(opened: pg.Client): Promise<void> {
    let backend = 0
    opened.on('notification', ({ channel, payload }) => {
      if (channel === outboxChannel) onNotice()
      else if (payload) onCheck?.({ id: payload, backend })
    })
    await opened.query(`LISTEN ${outboxChannel}`)
    if (!onCheck) return
    const { rows } = await opened.query<{ backend: number }>('SELECT pg_backend_pid() AS "backend"')
    backend = rows[0]?.backend ?? 0
    // Whoever sees the lock may count on an answer: first the ear, then the sign.
    await opened.query(`LISTEN ${checkChannel}`)
    await opened.query('SELECT pg_advisory_lock_shared($1)', [presenceLock])
  }

  void open()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(again)
      await client?.end().catch(() => undefined)
    },
  }
}

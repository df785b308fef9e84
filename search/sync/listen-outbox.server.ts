import pg from 'pg'

/** The channel on which the database's trigger on OutboxEntry notifies. */
const outboxChannel = 'lianhe_outbox'

const reopenMs = 1_000

/**
 * Keeps one connection listening for writes to the outbox, opening it again when it breaks. Calls
 * `onNotice` for each, and once more whenever it begins to listen: notices may have been lost.
 */
export function listenOutbox(
  url: string,
  onNotice: () => void,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
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
    opened.on('notification', onNotice)
    opened.on('error', broken)
    opened.on('end', broken)
    try {
      await opened.connect()
      await opened.query(`LISTEN ${outboxChannel}`)
    } catch (error) {
      broken(error)
      return
    }
    if (client === opened) onNotice()
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

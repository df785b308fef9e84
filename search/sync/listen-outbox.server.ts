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
    const fresh = new pg.Client({ connectionString: url, keepAlive: true })
    client = fresh
    fresh.on('notification', onNotice)
    fresh.on('error', reopen)
    fresh.on('end', reopen)
    await fresh.connect()
    await fresh.query(`LISTEN ${outboxChannel}`)
    onNotice()
  }

  function reopen(error?: unknown): void {
    if (isStopped) return
    if (error) onError(error)
    client?.removeAllListeners()
    client?.on('error', () => undefined)
    client = null
    clearTimeout(again)
    again = setTimeout(() => void open().catch(reopen), reopenMs)
  }

  void open().catch(reopen)
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(again)
      await client?.end().catch(() => undefined)
    },
  }
}

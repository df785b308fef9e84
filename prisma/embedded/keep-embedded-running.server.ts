import type { EmbeddedPlace } from './embedded-place.server'
import { findRunning } from './postmaster.server'
import { visitEmbedded } from './start-embedded.server'

const lookEveryMs = 1_000

export interface RestartReports {
  readonly onRestart: () => void
  /** It could not be started, or only under an address that those who use it do not know. */
  readonly onError: (error: unknown) => void
}

/** Starts the place's server again whenever it has died, until stopped. */
export function keepEmbeddedRunning(
  place: EmbeddedPlace,
  url: string,
  { onRestart, onError }: RestartReports,
): { stop(): Promise<void> } {
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    if (findRunning(place)) return
    const server = await visitEmbedded(place, [])
    if (server.url('lianhe') !== url)
      throw new Error('PostgreSQL had to be started on another port')
    onRestart()
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch(onError)
      .finally(() => {
        looking = null
      })
  }, lookEveryMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

import { secretOrFile } from '../secret-or-file.server'
import { embeddedPlace } from './embedded-place.server'
import { keepEmbeddedRunning, type RestartReports } from './keep-embedded-running.server'
import { startEmbedded } from './start-embedded.server'

export interface OpenDatabase {
  readonly url: string
  /** What happened, for people. */
  readonly how: string
  release(): Promise<void>
}

/**
 * The database of DATABASE_URL if that is set, else the embedded one, started if need be. With
 * `reports`, that one is started again whenever it dies, until it is released.
 */
export async function openDatabase(reports?: RestartReports): Promise<OpenDatabase> {
  const given = secretOrFile(process.env, 'DATABASE_URL')
  if (given) return { url: given, how: 'DATABASE_URL is used', release: async () => undefined }
  const place = embeddedPlace('postgres')
  const embedded = await startEmbedded(place)
  const url = embedded.url('lianhe')
  const keeper = reports && keepEmbeddedRunning(place, url, reports)
  return {
    url,
    how: place.moved ? `${embedded.how}; ${place.moved}` : `${embedded.how} in ${place.folder}`,
    release: async () => {
      await keeper?.stop()
      await embedded.release()
    },
  }
}

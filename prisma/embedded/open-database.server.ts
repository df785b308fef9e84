import { secretOrFile } from '../secret-or-file.server'
import { embeddedPlace } from './embedded-place.server'
import { startEmbedded } from './start-embedded.server'

export interface OpenDatabase {
  readonly url: string
  /** What happened, for people. */
  readonly how: string
  release(): Promise<void>
}

/** The database of DATABASE_URL if that is set, else the embedded one, started if need be. */
export async function openDatabase(): Promise<OpenDatabase> {
  const given = secretOrFile(process.env, 'DATABASE_URL')
  if (given) return { url: given, how: 'DATABASE_URL is used', release: async () => undefined }
  const place = embeddedPlace('postgres')
  const embedded = await startEmbedded(place)
  return {
    url: embedded.url('lianhe'),
    how: place.moved ? `${embedded.how}; ${place.moved}` : `${embedded.how} in ${place.folder}`,
    release: () => embedded.release(),
  }
}

import { embeddedPlace } from '../../prisma/embedded/embedded-place.server'
import { reserveEmbedded } from '../../prisma/embedded/start-embedded.server'

/**
 * The first test that asks for a database starts the server; the end of the run stops it. It is
 * not the server of `npm run up`, and may be shared with another run of tests.
 */
export default function setUp(): () => Promise<void> {
  const tenancy = reserveEmbedded(embeddedPlace('test-postgres'))
  return () => tenancy.release()
}

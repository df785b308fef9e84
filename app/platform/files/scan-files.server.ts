import { Readable } from 'node:stream'
import NodeClam from 'clamscan'
import { env } from '../environment/env.server'
import { logger } from '../environment/logger.server'

const patience = 30_000

/**
 * What ClamAV (CLAMD_URL) says of some bytes. Without one, all are clean; one that does not answer
 * leaves them unscanned, and they are refused.
 */
export async function scanBytes(bytes: Uint8Array): Promise<'clean' | 'infected' | 'unscanned'> {
  const { CLAMD_URL } = env()
  if (CLAMD_URL === undefined) return 'clean'
  try {
    const { hostname: host, port } = new URL(CLAMD_URL)
    const scanner = await new NodeClam().init({
      preference: 'clamdscan',
      clamscan: { active: false },
      clamdscan: {
        host,
        port: Number(port),
        timeout: patience,
        localFallback: false,
        bypassTest: true,
      },
    })
    const { isInfected } = await scanner.scanStream(Readable.from([Buffer.from(bytes)]))
    if (isInfected === null) return 'unscanned'
    return isInfected ? 'infected' : 'clean'
  } catch (error) {
    logger().error({ err: error }, 'a file could not be scanned')
    return 'unscanned'
  }
}

import { freePort } from '../../test/support/free-port'

/** Beside `build`, which a running `npm run up` serves from. */
const benchBuild = '.cache/bench/build'

/** Builds the product if a source changed since the last bench, and returns where it is. */
export async function buildProduct(): Promise<string> {
  process.env.BUILD_DIRECTORY = benchBuild
  const { buildOnce } = await import('../../scripts/build-once')
  console.log(`  pages: ${await buildOnce()}`)
  return benchBuild
}

export interface BuiltServer {
  readonly origin: string
  /** Where the page that was captured last is rendered bare. */
  readonly bareOrigin: string
  stop(): Promise<void>
}

/** The built server over a database with the demo data. `buildProduct` must have been called. */
export async function startBuiltServer(url: string): Promise<BuiltServer> {
  const { startServer } = await import('../../scripts/setup/start-server.mjs')
  const [port, barePort] = [await freePort(), await freePort()]
  const preload = new URL('capture-page.mjs', import.meta.url).href
  const server = await startServer({
    url,
    host: '127.0.0.1',
    port,
    env: {
      NODE_OPTIONS: `--import=${preload}`,
      BENCH_BARE_PORT: String(barePort),
      SEARCHES_A_MINUTE: '1000000',
    },
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    bareOrigin: `http://127.0.0.1:${barePort}`,
    stop: server.stop,
  }
}

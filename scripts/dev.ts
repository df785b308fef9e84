import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { createServer as createViteServer } from 'vite'
import { openDatabase } from '../prisma/embedded/open-database.server'
import { createProgress } from './progress.mjs'
import { localSettings } from './setup/local-settings.mjs'

/** The development server: the same app as in production, with Vite serving the sources. */
type Platform = typeof import('../app/platform/server/create-app.server')
type Jobs = typeof import('../app/jobs/job-work')
type Services = typeof import('../app/platform/server/start-services.server')

process.env.NODE_ENV = 'development'
process.env.HOST ||= '127.0.0.1'
process.env.LOG_LEVEL ||= 'warn'
for (const [name, value] of Object.entries(localSettings(process.env))) process.env[name] ||= value

const progress = createProgress()
const database = await openDatabase({
  onRestart: () => console.error('PostgreSQL had died and was started again.'),
  onError: (error) => console.error(error),
})
console.log(`  ✓ PostgreSQL: ${database.how}`)
process.env.DATABASE_URL = database.url
// Half-written seed data shall not keep anyone from working on a page.
await import('./prepare-database')
  .then(({ prepareDatabase }) => prepareDatabase(database.url, progress))
  .catch((error: Error) => console.error(error.message))

const httpServer = createHttpServer()
const vite = await createViteServer({
  server: { middlewareMode: true, hmr: { server: httpServer } },
})
const services = await load<Services>('/app/platform/server/start-services.server.ts')
const { jobWork } = await load<Jobs>('/app/jobs/job-work.ts')
const stopServices = await services.startServices(jobWork)
const { createApp } = await load<Platform>('/app/platform/server/create-app.server.ts')
httpServer.on(
  'request',
  createApp({
    build: () => load<ServerBuild>('virtual:remix/server-build'),
    assets: [vite.middlewares],
    isDevelopment: true,
  }),
)
const port = Number(process.env.PORT || 3000)
httpServer.once('error', async (error) => {
  console.error(`PORT: ${port} cannot be used (${error.message}); try PORT=${port + 1} npm run dev`)
  await end(1)
})
httpServer.listen(port, process.env.HOST)
await once(httpServer, 'listening')
console.log(`\n  http://localhost:${port}  (Ctrl-C stops it)\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0))

async function load<Module>(path: string): Promise<Module> {
  return (await vite.ssrLoadModule(path)) as Module
}

async function end(code: number): Promise<never> {
  httpServer.closeAllConnections()
  await vite.close()
  await stopServices()
  await database.release()
  process.exit(code)
}

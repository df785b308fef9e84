// The production server. Vite builds it into build/server/index.js, together with the pages.
import { fileURLToPath } from 'node:url'
import * as build from 'virtual:remix/server-build'
import { jobWork } from './app/jobs/job-work'
import { WrongEnvironment } from './app/platform/environment/env.server'
import { builtAssets, createApp } from './app/platform/server/create-app.server'
import { reportUncaughtErrors, runServer } from './app/platform/server/run-server.server'
import { startServices } from './app/platform/server/start-services.server'

try {
  const stopServices = await startServices(jobWork)
  reportUncaughtErrors()
  const clientFiles = fileURLToPath(new URL('../client', import.meta.url))
  const app = createApp({ build, assets: builtAssets(clientFiles), isDevelopment: false })
  await runServer(app, stopServices)
} catch (error) {
  console.error(startFailure(error))
  process.exit(1)
}

function startFailure(error: unknown): unknown {
  if (error instanceof WrongEnvironment) return error.message
  const { code, address, port } = error as NodeJS.ErrnoException & Record<string, unknown>
  if (code === 'EADDRINUSE') return `PORT: ${address}:${port} is taken by another process`
  return error
}

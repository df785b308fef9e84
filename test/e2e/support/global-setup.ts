import type { TestProject } from 'vitest/node'
import { buildOnce } from '../../../scripts/build-once'
import setUpDatabase from '../../support/global-setup'
import { startApp } from './start-app'

/** One production server for all journeys, built if need be. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const releaseDatabase = setUpDatabase()
  try {
    await buildOnce()
    const app = await startApp()
    project.provide('baseUrl', app.baseUrl)
    project.provide('databaseUrl', app.databaseUrl)
    project.provide('logFile', app.logFile)
    return async () => {
      await app.stop()
      await releaseDatabase()
    }
  } catch (error) {
    await releaseDatabase()
    throw error
  }
}

import { resolve } from 'node:path'
import { holdLock } from '../prisma/embedded/hold-lock.server'
import { buildAppOnce, buildFolder } from './setup/build-app.mjs'

/** Builds if a source changed; two commands in one checkout never build at the same time. */
export function buildOnce(): Promise<string> {
  return holdLock(resolve(buildFolder), () => buildAppOnce())
}

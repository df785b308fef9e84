import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { isDatabaseOutage } from '../../../prisma/is-database-outage'
import { DatabaseDown, whileDatabaseAnswers } from '../environment/database-watch.server'
import { logger } from '../environment/logger.server'
import { refusePage } from '../http/http-errors'

/**
 * The same pages, which say that they are not available (503) where the database cannot be asked,
 * rather than that something went wrong, and do not wait for one that is known to give no answer.
 */
export function answerOutages(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route] as const
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader ? { loader: orUnavailable(loader) } : {}),
      ...(action ? { action: orUnavailable(action) } : {}),
    }
    return [id, { ...route, module }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function orUnavailable<Args extends LoaderFunctionArgs, Answer>(
  ask: (args: Args) => Answer | Promise<Answer>,
): (args: Args) => Promise<Answer> {
  return async (args) => {
    if (args.context.isTurnedAway) throw refusePage('unavailable')
    try {
      return await whileDatabaseAnswers(async () => await ask(args))
    } catch (error) {
      if (!isDatabaseOutage(error) && !(error instanceof DatabaseDown)) throw error
      const { requestId } = args.context
      logger().warn({ err: error, requestId }, 'the database could not be asked')
      throw refusePage('unavailable')
    }
  }
}

import pino, { type Logger } from 'pino'
import { env } from './env.server'
import { remember } from './remember.server'

/** The log of this process: lines of JSON on standard output. */
export function logger(): Logger {
  return remember('logger', () =>
    pino({
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    }),
  )
}

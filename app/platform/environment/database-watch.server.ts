import { connections } from './database.server'
import { logger } from './logger.server'
import { remember } from './remember.server'

const everyMs = 1_000
/** So many times in a row without an answer: one alone may be a pause of this process. */
const mostMisses = 3

interface Watch {
  isDown: boolean
  /** Called once when the database is found not to answer. */
  readonly waiting: Set<() => void>
}

/** Thrown in place of an answer of the database, while it is known to give none. */
export class DatabaseDown extends Error {
  override readonly name = 'DatabaseDown'
}

function watch(): Watch {
  return remember<Watch>('database-watch', () => ({ isDown: false, waiting: new Set() }))
}

/**
 * Asks the database every second whether it answers, until stopped. A frozen server refuses nothing:
 * without this, whoever asks it waits for as long as a query may last.
 */
export function watchDatabase(): { stop(): Promise<void> } {
  let misses = 0
  let asking: Promise<void> | null = null
  async function ask(): Promise<void> {
    const isAnswering = await connections('health')
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      )
    misses = isAnswering ? 0 : misses + 1
    if (isAnswering === watch().isDown) note(!isAnswering && misses >= mostMisses)
  }
  const timer = setInterval(() => {
    asking ??= ask().finally(() => {
      asking = null
    })
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await asking
    },
  }
}

function note(isDown: boolean): void {
  const state = watch()
  if (state.isDown === isDown) return
  state.isDown = isDown
  logger().warn({ isDown }, isDown ? 'the database does not answer' : 'the database answers again')
  if (!isDown) return
  for (const tell of state.waiting) tell()
}

/** The outcome of `work`, or DatabaseDown as soon as the database is known to be. */
export async function whileDatabaseAnswers<Result>(work: () => Promise<Result>): Promise<Result> {
  const { isDown, waiting } = watch()
  if (isDown) throw new DatabaseDown()
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DatabaseDown())
    waiting.add(giveUp)
    work()
      .then(resolve, reject)
      .finally(() => waiting.delete(giveUp))
  })
}

import { auditKey } from '../../../prisma/audit/audit-key.server'
import { keepAuditSealed } from '../../../prisma/audit/keep-audit-sealed.server'
import { forgetOldGaps } from '../../../prisma/record-gap.server'
import { sessionTimeZone } from '../../../prisma/session-time-zone.server'
import { daysAfter } from '../../domain/shared/shanghai-days'
import { startSearch } from '../engine/search.server'
import { now } from '../environment/clock.server'
import { closeDatabase, database } from '../environment/database.server'
import { watchDatabase } from '../environment/database-watch.server'
import { env, WrongEnvironment } from '../environment/env.server'
import { logger } from '../environment/logger.server'
import { demandSecret } from '../environment/secrets.server'
import type { JobWork } from '../jobs/job-work'
import { startJobs } from '../jobs/start-jobs.server'
import { clearAttempts } from '../limits/rate-limit.server'
import { canSendMail } from '../mail/send-mail.server'

/**
 * Checks the environment, connects the database, fills the search engine and keeps the audit log
 * chained, and does jobs. Returns the way to end.
 */
export async function startServices(work: JobWork): Promise<() => Promise<void>> {
  demandSecret()
  if (!canSendMail()) {
    logger().warn('neither SMTP_URL nor MAIL_DIR is set: nobody can sign up or reset a password')
  }
  await demandUtc()
  const stopSearch = await startSearch()
  const audit = keepAuditSealed({
    db: database('audit'),
    key: auditKey({ ...process.env, AUDIT_SIGNING_KEY: env().AUDIT_SIGNING_KEY }),
    now,
    onError: (error) => logger().error({ err: error }, 'the audit log could not be chained'),
  })
  const watch = watchDatabase()
  const stopJobs = startJobs(work, env().JOBS_AT_ONCE)
  const tidying = setInterval(tidy, 3_600_000)
  tidying.unref()
  return async () => {
    clearInterval(tidying)
    await stopJobs()
    await audit.stop()
    await stopSearch()
    await watch.stop()
    await closeDatabase()
  }
}

/** Poolers in front of the database may not hand on what a session is set to. */
async function demandUtc(): Promise<void> {
  const zone = await sessionTimeZone(database())
  if (zone === 'UTC') return
  throw new WrongEnvironment([
    `DATABASE_URL: sessions must be in UTC, but are in ${zone}: a pooler in front has to hand on SET TIME ZONE`,
  ])
}

/** A letter that was sent longer ago is asked about by no job any more. */
const letterDays = 60

/** Counts of attempts that are over, sessions and links that nobody can use, old notes of letters, old gaps. */
function tidy(): void {
  const isOver = { where: { expiresAt: { lt: now() } } }
  const sentBefore = daysAfter(now(), -letterDays)
  Promise.all([
    clearAttempts(),
    forgetOldGaps(database(), now()),
    database().session.deleteMany(isOver),
    database().emailLink.deleteMany(isOver),
    database().sentLetter.deleteMany({ where: { sentAt: { lt: sentBefore } } }),
  ]).catch((error) => logger().warn({ err: error }, 'what is over could not be cleared'))
}

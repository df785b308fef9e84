import { endOlderLinks } from '../features/account/email-links.server'
import { logger } from '../platform/environment/logger.server'
import { done, failed, failedForGood, type Work } from '../platform/jobs/job-work'
import type { LetterPayload } from '../platform/jobs/kinds/letter'
import { composeLetter } from '../platform/mail/compose-letter.server'
import { countLetter, uncountLetter } from '../platform/mail/letter-limit.server'
import { sendMail } from '../platform/mail/send-mail.server'
import { normaliseEmail } from '../platform/session/normalise-email'
import { addressLetter } from './address-letter.server'

/**
 * Sends a letter once, save where a process dies between the mail server's answer and the note of it
 * in `SentLetter`: then it goes twice, under one Message-ID. One that is no longer needed is not sent,
 * nor one to an address that had enough of its kind within the hour.
 */
export const sendLetter: Work<LetterPayload> = async (payload, { db, now }) => {
  const { id, letter } = payload
  if ((await db.sentLetter.count({ where: { id } })) > 0) return done
  const parts = await addressLetter(db, payload, now)
  if (parts === null) return done
  const emailKey = normaliseEmail(parts.to) ?? parts.to
  if (!(await countLetter(letter, emailKey))) {
    logger().info(
      { event: 'limited', limits: ['letters'], letter },
      'an address had enough letters',
    )
    return done
  }
  const sent = await sendMail({ id, ...composeLetter(letter, parts) })
  if (!sent.ok) {
    await uncountLetter(letter, emailKey)
    return sent.isFinal ? failedForGood(sent.code) : failed(sent.code)
  }
  if ('link' in payload) await endOlderLinks(db, payload.link, now)
  await db.sentLetter.createMany({ data: [{ id, letter }], skipDuplicates: true })
  return done
}

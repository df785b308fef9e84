import type { PrismaClient, Review } from '../../prisma/generated/client'
import { readNeeds } from '../../prisma/need/read-needs.server'
import { folderOf, listingKinds } from '../domain/listing/kinds'
import { isOutdatedLink, linkToken } from '../features/account/email-links.server'
import { siteOrigin } from '../platform/environment/site-origin.server'
import type { LetterPayload } from '../platform/jobs/kinds/letter'
import { defaultLanguage, isLanguage } from '../platform/languages/i18n'
import { i18nOf } from '../platform/languages/i18n.server'
import type { LetterParts } from '../platform/mail/compose-letter.server'
import { needTitle } from '../wording/need-title'

type Of<Letter extends LetterPayload['letter']> = Extract<
  LetterPayload,
  { readonly letter: Letter }
>

/** Whom a letter goes to and what it tells; null if it is no longer needed. */
export async function addressLetter(
  db: PrismaClient,
  payload: LetterPayload,
  now: Date,
): Promise<LetterParts | null> {
  switch (payload.letter) {
    case 'changed':
    case 'factorReset':
      return toPerson(db, payload.person)
    case 'confirm':
    case 'known':
    case 'reset':
    case 'resetUnknown':
      return toAsker(db, payload, now)
    case 'invite':
      return invitation(db, payload, now)
    case 'decided':
      return decision(db, payload)
    case 'granted':
      return grant(db, payload)
  }
}

function addressOf(path: string): string {
  return new URL(path, siteOrigin()).href
}

async function toPerson(
  db: PrismaClient,
  id: string,
  parts: Pick<LetterParts, 'label' | 'link' | 'title' | 'answer' | 'organization'> = {},
): Promise<LetterParts | null> {
  const person = await db.person.findUnique({ where: { id } })
  if (!person?.email) return null
  return { to: person.email, language: person.language, ...parts }
}

type LinkLetter = Of<'confirm' | 'known' | 'reset' | 'resetUnknown'>

/** Where a letter leads; the link itself goes only to where it is worth something. */
const pages: Readonly<Record<LinkLetter['letter'], (id: string) => string>> = {
  confirm: (id) => `/confirm-email?link=${linkToken('confirm', id)}`,
  known: () => '/sign-in',
  reset: (id) => `/reset-password?link=${linkToken('reset', id)}`,
  resetUnknown: () => '/sign-up',
}

/** A link that was used meanwhile, or replaced by a newer one, would only mislead. */
async function toAsker(
  db: PrismaClient,
  { letter, link, language }: LinkLetter,
  now: Date,
): Promise<LetterParts | null> {
  const where = { id: link, usedAt: null, expiresAt: { gt: now } }
  const open = await db.emailLink.findFirst({ where, include: { person: true } })
  if (open === null || (await isOutdatedLink(db, open, now))) return null
  const to = open.person?.email ?? open.email
  return { to, language, link: addressOf(pages[letter](link)) }
}

/** Whoever invites may have made the organization today: a stranger reads its name once it is verified. */
async function invitation(
  db: PrismaClient,
  payload: Of<'invite'>,
  now: Date,
): Promise<LetterParts | null> {
  const where = { id: payload.invitation, settledAt: null, expiresAt: { gt: now } }
  const open = await db.invitation.findFirst({ where, include: { organization: true } })
  return open
    ? {
        to: open.email,
        language: payload.language,
        organization: open.organization.verifiedAt ? open.organization.name : null,
        link: addressOf('/account'),
      }
    : null
}

const listings: ReadonlySet<string> = new Set(listingKinds)

/**
 * That there is an answer, and the reason of a refusal by its code; what the operator wrote stands
 * behind the sign-in. The title of a listing may be secret: only who still belongs to its organization
 * is told it, and led to its form. Others name what all may read.
 */
async function decision(db: PrismaClient, payload: Of<'decided'>): Promise<LetterParts | null> {
  const review = await db.review.findUnique({ where: { id: payload.review } })
  if (!review?.submittedBy) return null
  const { submittedBy: personId, organizationId } = review
  const isTold =
    !listings.has(review.kind) ||
    (organizationId !== null &&
      (await db.membership.count({ where: { personId, organizationId } })) > 0)
  const named = review.kind === 'label' ? { label: review.title } : { title: review.title }
  const { reason, decision } = review
  const isRefused = decision !== null && decision !== 'approve' && reason !== null
  return toPerson(db, personId, {
    ...(isTold ? named : {}),
    ...(isTold && isRefused ? { answer: { decision, reason } } : {}),
    link: addressOf(isTold ? placeOf(review) : '/account'),
  })
}

/** Where the asker goes on: at the form of a listing, for a member at what was asked for it. */
function placeOf({ kind, organizationId, subjectId }: Review): string {
  const listing = listingKinds.find((it) => it === kind)
  if (listing && organizationId)
    return `/manage/${organizationId}/${folderOf[listing]}/${subjectId}`
  return '/account'
}

/**
 * To a member of whom a need is opened to, as long as nobody there has accepted. Its title is told as
 * anybody reads it: what is secret stands behind the sign-in and the NDA.
 */
async function grant(db: PrismaClient, payload: Of<'granted'>): Promise<LetterParts | null> {
  const { need: needId, organization: organizationId, person: personId } = payload
  const open = await db.needGrant.findFirst({
    where: { needId, organizationId, acceptedAt: null, revokedAt: null },
    include: { organization: { select: { name: true } } },
  })
  const member = await db.membership.findFirst({
    where: { personId, organizationId, role: { not: 'viewer' }, person: { suspendedAt: null } },
    include: { person: { select: { language: true } } },
  })
  const [need] = await readNeeds(db, [needId], { clearance: 0, visibleAt: null })
  if (open === null || member === null || need === undefined) return null
  const { language } = member.person
  const { t } = i18nOf(isLanguage(language) ? language : defaultLanguage)
  return toPerson(db, personId, {
    organization: open.organization.name,
    title: needTitle(need, { t }),
    link: addressOf(`/needs/${needId}/nda`),
  })
}

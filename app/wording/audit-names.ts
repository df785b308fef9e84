import type { Wording } from './wording'

/** What the log knows people to do. */
export const auditVerbs = [
  'accept-nda',
  'add-second-factor',
  'administrator',
  'no-administrator',
  'appoint',
  'dismiss',
  'suspend',
  'restore',
  'sign-out',
  'auditor',
  'no-auditor',
  'ask-reset',
  'ask-sign-up',
  'change',
  'edit',
  'change-password',
  'change-profile',
  'change-role',
  'claim',
  'confirm-email',
  'create',
  'decline-invitation',
  'discard-job',
  'retry-job',
  'delegate',
  'delete-account',
  'end-session',
  'give-consent',
  'grant',
  'invite',
  'join',
  'leave',
  'remove-member',
  'remove-second-factor',
  'renew-recovery-codes',
  'report',
  'reset-password',
  'reset-second-factor',
  'revoke-consent',
  'revoke-grant',
  'sign-in',
  'sign-in-by-recovery-code',
  'sign-out-everywhere',
  'sign-up',
  'start-second-factor',
  'submit',
  'submit-verification',
  'submit-label',
  'transfer',
  'view-contacts',
  'withdraw-invitation',
  'decide-approve',
  'decide-changes',
  'decide-reject',
  'decide-hide',
  'decide-merge',
] as const

const subjects = [
  'need',
  'capability',
  'pilot',
  'organization',
  'person',
  'address',
  'review',
  'job',
] as const

/** In the reader's words; a word that is new here stands as it is. */
export function auditVerbName(verb: string, { t }: Pick<Wording, 't'>): string {
  const known = auditVerbs.find((it) => it === verb)
  return known ? t(`wording:audit.verb.${known}`) : verb
}

export function auditSubjectName(subject: string, { t }: Pick<Wording, 't'>): string {
  const known = subjects.find((it) => it === subject)
  return known ? t(`wording:audit.subject.${known}`) : subject
}

import { auditSubjects, auditVerbs } from '../domain/audit/audit-table'
import type { Wording } from './wording'

/** Verbs that entries of earlier times have. */
const formerVerbs = ['confirm-email'] as const

/** What entries can be looked for by. */
export const searchedVerbs = [...auditVerbs, ...formerVerbs] as const

/** In the reader's words; a word that is new here stands as it is. */
export function auditVerbName(verb: string, { t }: Pick<Wording, 't'>): string {
  const known = searchedVerbs.find((it) => it === verb)
  return known ? t(`wording:audit.verb.${known}`) : verb
}

export function auditSubjectName(subject: string, { t }: Pick<Wording, 't'>): string {
  const known = auditSubjects.find((it) => it === subject)
  return known ? t(`wording:audit.subject.${known}`) : subject
}

/** Who acts without an account. */
const otherActors = ['visitor', 'demo', 'command', 'import-command', 'migration'] as const

/** Of an actor that is no person; null for any other. */
export function auditActorName(actor: string, { t }: Pick<Wording, 't'>): string | null {
  const known = otherActors.find((it) => it === actor)
  return known ? t(`wording:audit.actor.${known}`) : null
}

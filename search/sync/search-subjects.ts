import type { OutboxSubject } from '../../prisma/generated/client'
import type { IndexName } from '../port'

/** What an index holds is what the outbox calls it, one to one. */
export const subjectOf: Readonly<Record<IndexName, OutboxSubject>> = {
  needs: 'need',
  capabilities: 'capability',
  pilots: 'pilot',
  organizations: 'organization',
}

import type { OutboxSubject } from '../../prisma/generated/client'
import type { IndexName } from '../port'

/** What the outbox calls that which an index holds. */
export const subjectOf: Readonly<Record<IndexName, OutboxSubject>> = {
  needs: 'need',
  'member-needs': 'need',
  capabilities: 'capability',
  pilots: 'pilot',
  organizations: 'organization',
}

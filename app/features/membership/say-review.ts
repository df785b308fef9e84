import { formatDate } from '../../components/format-date'
import { wordOf } from '../../platform/languages/word-of'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { ManagedOrganization } from './read-organization.server'

/** How a review stands, or what it said, in one sentence. */
export function sayReview(
  review: ManagedOrganization['verification'],
  { t, language }: Pick<PageContext, 't' | 'language'>,
): string {
  if (review === null) return ''
  const { decision, reason, dueAt } = review
  if (decision === null) return t('manage:review.waiting', { due: formatDate(dueAt, language) })
  const why = reason ? wordOf(t, 'manage:reason', reason) : ''
  return t(`manage:review.${decision}`, { reason: why })
}

import { useTranslation } from 'react-i18next'
import { formatDate } from '../../components/format-date'
import { wordOf } from '../../platform/languages/word-of'
import type { ManagedOrganization } from './read-organization.server'

/** How a review stands, or what it said. */
export function ReviewNote({ review }: { readonly review: ManagedOrganization['verification'] }) {
  const { t, i18n } = useTranslation('manage')
  if (review === null) return null
  const { decision, reason, reply, dueAt } = review
  const due = formatDate(dueAt, i18n.language)
  return (
    <p className="text-fact text-ink-soft">
      {decision === null
        ? t('review.waiting', { due })
        : t(`review.${decision}`, { reason: reason ? wordOf(t, 'manage:reason', reason) : '' })}
      {reply ? <span className="block">{t('review.reply', { reply })}</span> : null}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { formatDate, formatMinute } from '../../components/format-date'
import { folderOf } from '../../domain/listing/kinds'
import type { Draft } from './read-draft.server'

/** Where a listing stands: what is published of it, what is being written beside it, what was said of it. */
export function VersionStanding({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('post')
  const { state } = draft
  if (state === 'closed') return <Alert kind="warning">{t('post.closed')}</Alert>
  if (state === 'hidden') {
    return (
      <Alert kind="blocked" title={t('post.hidden')}>
        <Answer draft={draft} />
      </Alert>
    )
  }
  return (
    <>
      <Written draft={draft} />
      {state === 'published' ? (
        <Alert>
          {t('post.editing')}{' '}
          <a href={`/${folderOf[draft.kind]}/${draft.id}`}>{t('post.seePublished')}</a>
        </Alert>
      ) : null}
      {state === 'expired' ? <Alert kind="warning">{t('post.expired')}</Alert> : null}
    </>
  )
}

/** How the version stands that is being written. */
function Written({ draft }: { readonly draft: Draft }) {
  const { t, i18n } = useTranslation('post')
  const { versionState, review, savedAt } = draft
  if (versionState === 'approved') return null
  if (versionState === 'submitted') {
    const due = review ? formatDate(review.dueAt, i18n.language) : ''
    return <Alert>{t('post.pending', { due })}</Alert>
  }
  const decision = review?.decision
  return (
    <>
      {decision === 'changes' || decision === 'reject' ? (
        <Alert
          kind={decision === 'reject' ? 'blocked' : 'warning'}
          title={t(decision === 'reject' ? 'post.rejected' : 'post.returned')}
        >
          <Answer draft={draft} />
        </Alert>
      ) : null}
      {savedAt === null ? null : (
        <p className="text-fact text-ink-soft">
          {t('post.savedAt', { at: formatMinute(savedAt) })}
        </p>
      )}
    </>
  )
}

/** The reason and the note that came with the last decision. */
function Answer({ draft: { review } }: { readonly draft: Draft }) {
  const { t } = useTranslation(['post', 'manage'])
  if (!review?.decision || review.decision === 'approve') return null
  return (
    <>
      {review.reason ? (
        <p>{t('post.reason', { reason: t(`manage:reason.${review.reason}`) })}</p>
      ) : null}
      {review.reply ? <p>{t('manage:review.reply', { reply: review.reply })}</p> : null}
    </>
  )
}

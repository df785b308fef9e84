import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { PostedOutcome } from './posted-query'

const refusals = {
  'not-verified': 'post.not-verified',
  'not-open': 'post.not-open',
  expired: 'post.formExpired',
} as const
const kept = 'saved-unread'
const done = {
  saved: 'post.saved',
  submitted: 'post.submitted',
  withdraw: 'post.isWithdrawn',
  close: 'post.isClosed',
} as const

/** What became of the form that was sent last. */
export function ResultAlert({ result }: { readonly result: PostedOutcome }) {
  const { t } = useTranslation('post')
  const refusal = Object.entries(refusals).find(([name]) => name === result)?.[1]
  if (refusal !== undefined) return <Alert kind="warning">{t(refusal)}</Alert>
  if (result === kept) return <Alert kind="warning">{t('post.savedUnread')}</Alert>
  const key = Object.entries(done).find(([name]) => name === result)?.[1]
  return key === undefined ? null : <Alert kind="done">{t(key)}</Alert>
}

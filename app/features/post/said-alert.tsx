import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'

const refusals = ['not-verified', 'not-open'] as const

/** What became of the form that was sent last. */
export function SaidAlert({ said }: { readonly said: string | null }) {
  const { t } = useTranslation('post')
  const refusal = refusals.find((it) => it === said)
  if (refusal) return <Alert kind="warning">{t(`post.${refusal}`)}</Alert>
  if (said !== 'saved' && said !== 'submitted') return null
  return <Alert kind="done">{t(`post.${said}`)}</Alert>
}

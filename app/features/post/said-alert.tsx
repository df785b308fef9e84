import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'

/** What became of the form that was sent last. */
export function SaidAlert({ said }: { readonly said: string | null }) {
  const { t } = useTranslation('post')
  if (said !== 'saved' && said !== 'submitted') return null
  return <Alert kind="done">{t(`post.${said}`)}</Alert>
}

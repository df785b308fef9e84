import { useTranslation } from 'react-i18next'
import type { ContactWay } from './contact-way'

interface ContactLineProps {
  readonly organizationId: string
  readonly contact: ContactWay
}

/** The link to the contacts, or who may see them and what the reader has to do for it. */
export function ContactLine({ organizationId, contact }: ContactLineProps) {
  const { t } = useTranslation('firm')
  if (contact.way === 'open') {
    return (
      <p className="no-print">
        <a href={`/contacts/${organizationId}`} rel="nofollow">
          {t('contactShow')}
        </a>
      </p>
    )
  }
  return (
    <p className="no-print text-fact text-ink-soft">
      {t('contactFor')}
      {contact.way === 'closed' ? null : (
        <a href={missing(organizationId, contact)} rel="nofollow" className="block">
          {t(`contactWay.${contact.way}`)}
        </a>
      )}
    </p>
  )
}

function missing(shown: string, contact: ContactWay): string {
  if (contact.way === 'verify') return `/manage/${contact.organizationId}`
  if (contact.way === 'found') return '/organizations/new'
  return `/sign-in?next=${encodeURIComponent(`/organizations/${shown}`)}`
}

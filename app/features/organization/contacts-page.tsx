import { useTranslation } from 'react-i18next'
import { NarrowPage } from '../../components/narrow-page'

interface ContactsPageProps {
  readonly organization: { readonly id: string; readonly name: string }
  readonly contacts: readonly { readonly name: string; readonly email: string }[]
}

export function ContactsPage({ organization, contacts }: ContactsPageProps) {
  const { t } = useTranslation('ask')
  return (
    <NarrowPage title={t('contacts.title')} lead={t('contacts.note')}>
      <p>
        <a href={`/organizations/${organization.id}`}>{organization.name}</a>
      </p>
      {contacts.length === 0 ? <p>{t('contacts.none')}</p> : null}
      <ul>
        {contacts.map(({ name, email }) => (
          <li key={email} className="border-b border-line py-2">
            {name} <a href={`mailto:${email}`}>{email}</a>
          </li>
        ))}
      </ul>
    </NarrowPage>
  )
}

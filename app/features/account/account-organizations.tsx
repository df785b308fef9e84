import { useTranslation } from 'react-i18next'
import { PostForm } from '../../components/form/post-form'
import { SectionHeading } from '../../components/section-heading'

type Role = 'owner' | 'editor' | 'viewer'

export interface AccountOrganizationsProps {
  readonly organizations: readonly {
    readonly id: string
    readonly name: string
    readonly role: Role
    readonly isVerified: boolean
  }[]
  /** For whom the person acts now. */
  readonly current: string | null
  readonly invitations: readonly {
    readonly id: string
    readonly organization: string
    readonly role: Role
  }[]
}

/** The organizations of a person, with a switch, and who else asks it to join. */
export function AccountOrganizations(props: AccountOrganizationsProps) {
  const { t } = useTranslation('account')
  const { organizations, current, invitations } = props
  return (
    <section aria-labelledby="organizations" className="space-y-3">
      <SectionHeading id="organizations">{t('overview.organizations')}</SectionHeading>
      {invitations.map(({ id, organization, role }) => (
        <div key={id} className="space-y-2 border-b border-line pb-3">
          <p>
            {organization}
            <span className="pl-2 text-fact text-ink-soft">{t(`overview.role.${role}`)}</span>
          </p>
          <div className="flex gap-3">
            <PostForm
              action="/account/invitations"
              intent="accept"
              hidden={{ invitation: id }}
              submit={t('overview.accept')}
            />
            <PostForm
              action="/account/invitations"
              intent="decline"
              hidden={{ invitation: id }}
              submit={t('overview.decline')}
              look="plain"
            />
          </div>
        </div>
      ))}
      {organizations.length === 0 ? <p>{t('overview.noOrganization')}</p> : null}
      <ul>
        {organizations.map(({ id, name, role, isVerified }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 border-b border-line py-2">
            <a href={`/manage/${id}`}>{name}</a>
            <span className="text-fact text-ink-soft">
              {t(`overview.role.${role}`)} ·{' '}
              {isVerified ? t('overview.verified') : t('overview.unverified')}
            </span>
            <span className="ml-auto">
              {id === current ? (
                <span className="text-fact text-green">{t('overview.actingFor')}</span>
              ) : (
                <PostForm
                  action="/account/acting-for"
                  hidden={{ organization: id }}
                  submit={t('overview.switch')}
                  look="plain"
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/organizations/new">{t('overview.newOrganization')}</a>
      </p>
    </section>
  )
}

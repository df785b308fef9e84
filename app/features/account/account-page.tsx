import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { CheckField } from '../../components/form/check-field'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'
import { AccountOrganizations, type AccountOrganizationsProps } from './account-organizations'

interface AccountPageProps extends AccountOrganizationsProps {
  readonly person: {
    readonly name: string
    readonly email: string
    readonly language: string
    readonly hasTotp: boolean
  }
  readonly state: FormValues | null | undefined
  readonly isSaved: boolean
  /** The invitation that was just answered is open no longer. */
  readonly isInvitationGone: boolean
}

/** One's own account: for whom one acts, profile, security, the way out. */
export function AccountPage(props: AccountPageProps) {
  const { person, state, isSaved, isInvitationGone, ...organizations } = props
  const { t } = useTranslation('account')
  const security = [
    { href: '/account/password', label: t('overview.password'), note: null },
    {
      href: '/account/second-factor',
      label: t('overview.secondFactor'),
      note: person.hasTotp ? t('overview.on') : t('overview.off'),
    },
    { href: '/account/sessions', label: t('overview.sessions'), note: null },
    { href: '/account/data', label: t('overview.data'), note: null },
  ]
  return (
    <NarrowPage title={t('overview.title')} lead={person.email}>
      {isSaved ? <Alert kind="done">{t('overview.saved')}</Alert> : null}
      {isInvitationGone ? <Alert kind="warning">{t('overview.invitationGone')}</Alert> : null}
      <AccountOrganizations {...organizations} />
      <section aria-labelledby="security" className="space-y-2">
        <SectionHeading id="security">{t('overview.security')}</SectionHeading>
        <ul>
          {security.map(({ href, label, note }) => (
            <li key={href} className="border-b border-line py-2">
              <a href={href}>{label}</a>
              {note === null ? null : <span className="pl-3 text-fact text-ink-soft">{note}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="profile" className="space-y-3">
        <SectionHeading id="profile">{t('overview.profile')}</SectionHeading>
        <PostForm submit={t('overview.save')} state={state} look="plain">
          <TextField
            name="name"
            label={t('signUp.name')}
            autoComplete="name"
            maxLength={60}
            value={person.name}
            state={state}
          />
          <ChoiceField
            name="language"
            label={t('overview.language')}
            value={person.language}
            options={(['zh-CN', 'en'] as const).map((value) => ({
              value,
              label: t(`overview.languages.${value}`),
            }))}
            state={state}
          />
        </PostForm>
      </section>
      <section className="border-t border-line pt-4">
        <PostForm action="/sign-out" submit={t('overview.signOut')} look="plain">
          <CheckField name="everywhere" label={t('overview.signOutAll')} />
        </PostForm>
      </section>
    </NarrowPage>
  )
}

import { useTranslation } from 'react-i18next'
import { DateText } from '../../components/date-text'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'

interface DataPageProps {
  readonly consents: readonly {
    readonly id: string
    readonly organization: string
    readonly textVersion: string
    readonly givenAt: string
    readonly revokedAt: string | null
  }[]
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  readonly state: FormValues | null | undefined
}

/** What a person agreed to, all that is kept of it, and the end of its account. */
export function DataPage({ consents, organizations, state }: DataPageProps) {
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('data.title')}>
      <section aria-labelledby="consents" className="space-y-3">
        <SectionHeading id="consents">{t('data.consents')}</SectionHeading>
        <p>{t('data.consentText')}</p>
        <ul>
          {consents.map(({ id, organization, textVersion, givenAt, revokedAt }) => (
            <li key={id} className="flex items-center gap-4 border-b border-line py-2">
              <span className="grow">
                {organization}
                <span className="block text-fact text-ink-soft">
                  {t('data.given')} <DateText date={givenAt} /> ({textVersion})
                  {revokedAt === null ? null : (
                    <>
                      {' · '}
                      {t('data.revoked')} <DateText date={revokedAt} />
                    </>
                  )}
                </span>
              </span>
              {revokedAt === null ? (
                <PostForm
                  intent="revoke"
                  hidden={{ consent: id }}
                  submit={t('data.revoke')}
                  look="plain"
                />
              ) : null}
            </li>
          ))}
        </ul>
        {organizations.map(({ id, name }) => (
          <PostForm
            key={id}
            intent="consent"
            hidden={{ organization: id }}
            submit={t('data.give', { organization: name })}
            look="plain"
          />
        ))}
      </section>
      <section aria-labelledby="export" className="space-y-3">
        <SectionHeading id="export">{t('data.export')}</SectionHeading>
        <p>
          <a href="/account/data/export" download data-reload="">
            {t('data.download')}
          </a>
        </p>
      </section>
      <section aria-labelledby="delete" className="space-y-3">
        <SectionHeading id="delete">{t('data.delete')}</SectionHeading>
        <p>{t('data.deleteText')}</p>
        <PostForm intent="delete" submit={t('data.deleteNow')} state={state} look="plain">
          <TextField
            name="password"
            type="password"
            label={t('password.old')}
            autoComplete="current-password"
            state={state}
          />
        </PostForm>
      </section>
    </NarrowPage>
  )
}

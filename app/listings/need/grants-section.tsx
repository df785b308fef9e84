import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { formatDate } from '../../components/format-date'
import { SectionHeading } from '../../components/section-heading'

export interface Grant {
  readonly organization: string
  readonly name: string
  readonly acceptedAt: string | null
  readonly textVersion: string | null
}

interface GrantsSectionProps {
  readonly grants: readonly Grant[]
  readonly action: string
  /** Why the last one was not granted. */
  readonly refusal: 'unknown' | 'own' | null
}

/** Who may read all of a need under NDA. */
export function GrantsSection({ grants, action, refusal }: GrantsSectionProps) {
  const { t, i18n } = useTranslation('demand')
  return (
    <section aria-labelledby="grants" className="space-y-3">
      <SectionHeading id="grants">{t('grants.title')}</SectionHeading>
      <p>{t('grants.lead')}</p>
      {refusal === null ? null : <Alert kind="blocked">{t(`grants.${refusal}`)}</Alert>}
      {grants.length === 0 ? <p>{t('grants.none')}</p> : null}
      <ul>
        {grants.map(({ organization, name, acceptedAt, textVersion }) => (
          <li key={organization} className="flex items-center gap-4 border-b border-line py-2">
            <span className="grow">
              {name}
              <span className="block text-fact text-ink-soft">
                {acceptedAt === null
                  ? t('grants.waiting')
                  : t('grants.accepted', {
                      date: formatDate(acceptedAt, i18n.language),
                      version: textVersion ?? '',
                    })}
              </span>
            </span>
            <PostForm
              action={action}
              intent="revoke"
              hidden={{ organization }}
              submit={t('grants.revoke')}
              look="plain"
            />
          </li>
        ))}
      </ul>
      <PostForm action={action} intent="grant" submit={t('grants.grant')} look="plain">
        <TextField name="uscc" label={t('grants.uscc')} maxLength={18} />
      </PostForm>
    </section>
  )
}

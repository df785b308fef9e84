import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'
import { folderOf, listingKinds } from '../../domain/listing/kinds'
import type { PostWay } from './post-way'

/** What can be posted, for whom; for a visitor the steps that lead there. */
export function PostPage({ way }: { readonly way: PostWay }) {
  const { t } = useTranslation('manage')
  return (
    <NarrowPage title={t('posting.title')} lead={t('posting.lead')}>
      <Way way={way} />
    </NarrowPage>
  )
}

function Way({ way }: { readonly way: PostWay }) {
  const { t } = useTranslation('manage')
  switch (way.way) {
    case 'post':
      return way.organizations.map((it) => <Kinds key={it.id} {...it} />)
    case 'sign-up':
      return (
        <>
          <Steps />
          <p className="flex flex-wrap gap-3">
            <a href="/sign-up" className={buttonLook.main}>
              {t('posting.signUp')}
            </a>
            <a href="/sign-in?next=/post" className={buttonLook.plain}>
              {t('posting.signIn')}
            </a>
          </p>
        </>
      )
    case 'found':
      return (
        <>
          <Steps />
          <p>
            <a href="/organizations/new" className={buttonLook.main}>
              {t('posting.found')}
            </a>
          </p>
        </>
      )
    case 'ask':
      return (
        <>
          <p>{t('posting.ask')}</p>
          <ul>
            {way.organizations.map(({ id, name }) => (
              <li key={id}>
                <a href={`/manage/${id}/members`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )
    case 'closed':
      return <p>{t('posting.closed')}</p>
  }
}

/** The kinds of listing, each a way to its form. */
function Kinds({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('manage')
  return (
    <section aria-labelledby={`post-${id}`} className="space-y-3">
      <SectionHeading id={`post-${id}`}>{name}</SectionHeading>
      <ul className="space-y-3">
        {listingKinds.map((kind) => (
          <li key={kind}>
            <a href={`/manage/${id}/${folderOf[kind]}/new`} className={buttonLook.plain}>
              {t(`posting.kind.${kind}`)}
            </a>
            <span className="mt-1 block text-fact text-ink-soft">{t(`posting.about.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Steps() {
  const { t } = useTranslation('manage')
  const steps = ['person', 'organization', 'draft', 'review'] as const
  return (
    <ol className="list-decimal space-y-1 pl-5">
      {steps.map((step) => (
        <li key={step}>{t(`posting.step.${step}`)}</li>
      ))}
    </ol>
  )
}

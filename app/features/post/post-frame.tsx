import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'
import { SaidAlert } from './said-alert'

/** What the page of a listing's form is given, whatever it lists. */
export interface PostedForm {
  readonly organizationId: string
  /** Null: a new one. */
  readonly draft: {
    readonly id: string
    readonly state: string
    readonly values: Readonly<Record<string, string>>
  } | null
  readonly said: string | null
  readonly state: FormValues | null | undefined
}

interface PostFrameProps extends PostedForm {
  readonly kind: 'need' | 'capability' | 'pilot'
  readonly children: ReactNode
  /** Further forms, below. */
  readonly after?: ReactNode
}

/** The page around the fields of a listing: where it stands, what became of it, and the two buttons. */
export function PostFrame(props: PostFrameProps) {
  const { kind, organizationId, draft, said, state, children, after } = props
  const { t } = useTranslation('post')
  return (
    <NarrowPage title={t(`post.${kind}`)} lead={t('post.lead')}>
      <p>
        <a href={`/manage/${organizationId}`}>{t('post.back')}</a>
      </p>
      <SaidAlert said={said} />
      {draft?.state === 'published' ? <Alert kind="warning">{t('post.editing')}</Alert> : null}
      <PostForm
        intent="submit"
        submit={t('post.submit')}
        other={{ intent: 'draft', label: t('post.draft') }}
        hidden={{ version: draft?.values.version ?? '0' }}
        state={state}
      >
        {children}
      </PostForm>
      {after}
    </NarrowPage>
  )
}

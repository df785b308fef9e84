import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { NarrowPage } from '../../components/narrow-page'
import { folderOf, type ListingKind } from '../../domain/listing/kinds'
import type { PostedOutcome } from './posted-query'
import type { Draft } from './read-draft.server'
import { ResultAlert } from './result-alert'
import { VersionStanding } from './version-standing'

/** What the page of a listing's form is given, whatever it lists. */
export interface PostedForm {
  readonly organizationId: string
  /** Until the organization is verified, what is written can be kept but not submitted. */
  readonly isVerified: boolean
  /** Null: a new one. */
  readonly draft: Draft | null
  /** What became of the form that was sent last. */
  readonly result: PostedOutcome
  readonly state: FormValues | null | undefined
}

interface PostFrameProps extends PostedForm {
  readonly kind: ListingKind
  /** What the fields are called. */
  readonly labels: Readonly<Record<string, string>>
  readonly children: ReactNode
  /** Further forms, below. */
  readonly after?: ReactNode
}

/** The page around the fields of a listing: where it stands, what became of it, and the two buttons. */
export function PostFrame(props: PostFrameProps) {
  const { kind, organizationId, isVerified, draft, result, state, labels, children, after } = props
  const { t } = useTranslation('post')
  const draftButton = { intent: 'draft', label: t('post.draft') }
  const toSubmit = { intent: 'submit', submit: t('post.submit'), other: draftButton }
  const toKeep = { intent: draftButton.intent, submit: draftButton.label }
  const canSave = draft === null || draft.canSave
  return (
    <NarrowPage
      title={t(draft === null ? `post.${kind}` : `post.edit.${kind}`)}
      lead={canSave && isVerified ? t('post.lead') : undefined}
    >
      <p className="flex flex-wrap gap-x-5">
        <a href={`/manage/${organizationId}`}>{t('post.back')}</a>
        {draft === null ? null : (
          <a href={`/manage/${organizationId}/${folderOf[kind]}/${draft.id}/preview`}>
            {t('post.preview')}
          </a>
        )}
      </p>
      {/* It tells of the form that was sent before this one. */}
      {state ? null : <ResultAlert result={result} />}
      {draft === null ? null : <VersionStanding draft={draft} />}
      {canSave && !isVerified && result !== 'not-verified' ? (
        <Alert kind="warning" title={t('post.unverified')}>
          <a href={`/manage/${organizationId}`}>{t('post.toVerification')}</a>
        </Alert>
      ) : null}
      {!canSave ? null : (
        <PostForm
          // Without it, an address that led to the proposals of a file would lead past what is told on top.
          action="#main"
          {...(isVerified ? toSubmit : toKeep)}
          hidden={{ version: draft?.values.version ?? '0' }}
          state={state}
          labels={labels}
        >
          {/* What Enter presses: buttons of a step stand further up than those that send the form. */}
          <input
            type="submit"
            name="intent"
            value={isVerified ? toSubmit.intent : toKeep.intent}
            tabIndex={-1}
            aria-hidden="true"
            className="sr-only"
          />
          {children}
        </PostForm>
      )}
      <TakeBack {...props} />
      {after}
    </NarrowPage>
  )
}

/** What an owner does without writing. */
function TakeBack({ draft, kind, organizationId }: PostFrameProps) {
  const { t } = useTranslation('post')
  if (draft === null) return null
  const action = `/manage/${organizationId}/take-back/${kind}/${draft.id}`
  return (
    <>
      {draft.canWithdraw ? (
        <PostForm action={action} intent="withdraw" submit={t('post.withdraw')} look="plain" />
      ) : null}
      {draft.canClose ? (
        // It cannot be undone: the button is behind a step of its own.
        <details>
          <summary className="min-h-10 cursor-pointer py-2">{t('post.closeTitle')}</summary>
          <PostForm action={action} intent="close" submit={t('post.close')} look="plain">
            <p className="text-fact text-ink-soft">{t('post.closeHint')}</p>
          </PostForm>
        </details>
      ) : null}
    </>
  )
}

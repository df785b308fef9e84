import { useTranslation } from 'react-i18next'
import { Alert } from '../../../components/alert'
import type { FormValues } from '../../../components/form/form-values'
import { PostForm } from '../../../components/form/post-form'
import { formatDate } from '../../../components/format-date'
import { PageHeading } from '../../../components/page-heading'
import { CheckReport } from './check-report'
import { ImportColumns } from './import-columns'
import type { ShownOwner } from './imports-page'
import type { RunView, SheetView } from './read-run.server'

interface ImportPageProps {
  readonly owner: ShownOwner
  readonly path: string
  readonly run: RunView
  readonly sheets: readonly SheetView[]
  /** What came back of a form that was looked at again, or refused. */
  readonly again: {
    readonly state: FormValues | null
    readonly sheets: readonly SheetView[] | null
  } | null
}

/** One import, from its columns to what came of it. */
export function ImportPage({ owner, path, run, sheets, again }: ImportPageProps) {
  const { t, i18n } = useTranslation('imports')
  const shown = again?.sheets ?? sheets
  const refusal = again?.state?.message ?? null
  const columns = <ImportColumns sheets={shown} isAgain={run.state !== 'uploaded'} />
  const isOpen = run.state === 'uploaded' || run.state === 'checked' || run.state === 'failed'
  return (
    <article className="mx-auto max-w-4xl space-y-5">
      <PageHeading
        crumbs={[
          { label: owner.name, href: path.replace(/\/imports.*$/, '') },
          { label: t('back'), href: path },
          { label: run.fileName },
        ]}
        title={run.fileName}
        isDemo={false}
        summary={
          run.hasFile ? t('keptUntil', { day: formatDate(run.fileUntil, i18n.language) }) : ''
        }
      />
      {refusal === null ? null : <Alert kind="blocked">{refusal}</Alert>}
      {run.failure === null ? null : <Alert kind="blocked">{run.failure}</Alert>}
      <Progress run={run} path={path} />
      {run.state === 'checked' && run.report ? (
        <>
          <CheckReport run={run} report={run.report} path={path} />
          <Apply run={run} report={run.report} owner={owner} />
        </>
      ) : null}
      <Applied run={run} isPark={owner.isPark} />
      {isOpen && run.hasFile ? (
        <Columns isFirst={run.state === 'uploaded'} isOpen={again?.sheets != null}>
          {columns}
        </Columns>
      ) : null}
    </article>
  )
}

interface ColumnsProps {
  readonly isFirst: boolean
  readonly isOpen: boolean
  readonly children: React.ReactNode
}

/** The first thing to be said; later something to come back to. */
function Columns({ isFirst, isOpen, children }: ColumnsProps) {
  const { t } = useTranslation('imports')
  if (isFirst) return children
  return (
    <details open={isOpen} className="border-t border-line pt-3">
      <summary className="cursor-pointer font-medium">{t('changeColumns')}</summary>
      <div className="pt-3">{children}</div>
    </details>
  )
}

function Progress({ run, path }: { readonly run: RunView; readonly path: string }) {
  const { t } = useTranslation('imports')
  const { state, done, total } = run
  if (state !== 'checking' && state !== 'applying' && state !== 'undoing') return null
  const words = t(`progress.${state}`, { done, total })
  return (
    <section aria-live="polite" className="space-y-3">
      <p>{words}</p>
      <progress
        className="w-full"
        aria-label={words}
        {...(state === 'checking' ? {} : { value: Math.min(done, total), max: Math.max(total, 1) })}
      />
      <p>
        <a href={`${path}/${run.id}`} data-reload="" data-keep-scroll="">
          {t('refresh')}
        </a>
      </p>
      {state === 'undoing' ? null : <PostForm submit={t('cancel')} intent="cancel" look="plain" />}
    </section>
  )
}

interface ApplyProps {
  readonly run: RunView
  readonly report: NonNullable<RunView['report']>
  readonly owner: ShownOwner
}

function Apply({ report, owner }: ApplyProps) {
  const { t } = useTranslation('imports')
  if (report.errors > 0) return null
  const isFirmsOnly = report.read.every(({ kind }) => kind === 'organizations')
  const mayBeSubmitted = owner.isVerified && !isFirmsOnly
  return (
    <section aria-labelledby="apply" className="space-y-3">
      <h2 id="apply" className="text-title">
        {t('applyTitle')}
      </h2>
      {owner.isPark && !isFirmsOnly ? <p>{t('parkNote')}</p> : null}
      {owner.isVerified ? null : <Alert kind="warning">{t('unverified')}</Alert>}
      <PostForm
        submit={mayBeSubmitted ? t('asSubmitted') : t(isFirmsOnly ? 'asWritten' : 'asDraft')}
        intent={mayBeSubmitted ? 'submit' : 'draft'}
        {...(mayBeSubmitted ? { other: { intent: 'draft', label: t('asDraft') } } : {})}
      >
        {report.needsConfirmation ? (
          <label className="flex items-baseline gap-2">
            <input type="checkbox" name="confirmed" value="yes" required />
            <span>{t('confirm')}</span>
          </label>
        ) : null}
      </PostForm>
    </section>
  )
}

function Applied({ run, isPark }: { readonly run: RunView; readonly isPark: boolean }) {
  const { t, i18n } = useTranslation('imports')
  if (run.state === 'undone') {
    return (
      <Alert kind="done">
        <p>{t('undone')}</p>
        {run.kept > 0 ? <p>{t('undoneKept', { kept: run.kept })}</p> : null}
      </Alert>
    )
  }
  if (run.state !== 'applied') return null
  const day = run.undoUntil === null ? '' : formatDate(run.undoUntil, i18n.language)
  return (
    <>
      <Alert kind="done" title={t('done', run.counts)}>
        <p>{run.isSubmitted ? t('doneSubmitted') : isPark ? null : t('doneDrafts')}</p>
      </Alert>
      {run.canUndo ? (
        <section className="space-y-3">
          <p>{t('undoHint', { day })}</p>
          <PostForm submit={t('undo')} intent="undo" look="plain" />
        </section>
      ) : (
        <p>{t('undoOver')}</p>
      )}
    </>
  )
}

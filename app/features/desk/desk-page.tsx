import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { reasonCodes, reviewKinds } from '../../domain/moderation/review'
import { deskAddress } from './desk-address'
import type { DeskFilter, DeskRefusal } from './desk-query'
import { EarlyKeys } from './early-keys'
import type { DeskRow } from './find-reviews.server'
import { QueueRow } from './queue-row'
import type { ReviewView } from './read-review.server'
import { ReviewItem } from './review-item'
import { useCurrentInView } from './use-current-in-view'
import { useDeskKeys } from './use-desk-keys'
import { useKeptTicks } from './use-kept-ticks'

interface DeskPageProps {
  readonly rows: readonly DeskRow[]
  readonly total: number
  readonly pages: number
  readonly counts: readonly { readonly kind: string; readonly count: number }[]
  readonly filter: DeskFilter
  readonly review: ReviewView | null
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  /** For which firms and listings may be brought in. */
  readonly ownParks: readonly { readonly value: string; readonly label: string }[]
  readonly mayDecide: boolean
  readonly mayAudit: boolean
  /** How many were decided just now, and why some were not. */
  readonly done: number
  readonly refused: DeskRefusal | null
  /** The form that was refused the last time. */
  readonly state: FormValues | null | undefined
  /** What is still chosen of the queue then, as `id:version`. */
  readonly selected: readonly string[]
}

/** The city sees every park: it goes by the address of one. */
const mostParkLinks = 3

/** The queue to the left, the item to the right, both worked by keys. */
export function DeskPage(props: DeskPageProps) {
  const { rows, total, filter, review, refused, done, state } = props
  const { t } = useTranslation('desk')
  useKeptTicks()
  useDeskKeys()
  useCurrentInView(review?.id)
  return (
    <div className="space-y-4">
      <EarlyKeys />
      <header className="flex flex-wrap items-baseline gap-x-6">
        <h1 className="text-page">{t('title')}</h1>
        <DeskFilters {...props} />
        {props.ownParks.length > mostParkLinks
          ? null
          : props.ownParks.map(({ value, label }) => (
              <a key={value} href={`/desk/imports/${value}`}>
                {t('bringIn', { park: label })}
              </a>
            ))}
        {props.mayAudit ? (
          <>
            <a href="/audit">{t('audit')}</a>
            <a href="/people">{t('people')}</a>
          </>
        ) : null}
      </header>
      <Keys {...props} />
      {done > 0 ? <Alert kind="done">{t('done', { count: done })}</Alert> : null}
      {refused === null ? null : <Alert kind="blocked">{t(`refused.${refused}`)}</Alert>}
      <div className="grid items-start gap-6 md:grid-cols-[16rem_minmax(0,1fr)] wide:grid-cols-[22rem_minmax(0,1fr)]">
        <section
          aria-label={t('queue')}
          className="max-h-64 overflow-y-auto border-b border-line md:sticky md:top-0 md:max-h-screen md:border-b-0"
        >
          <p className="text-fact text-ink-soft">{t('total', { count: total })}</p>
          {rows.length === 0 ? <p className="py-4">{t('empty')}</p> : null}
          <ul data-queue="">
            {rows.map((row) => (
              <QueueRow
                key={row.id}
                row={row}
                isCurrent={row.id === review?.id}
                isSelected={props.selected.includes(`${row.id}:${row.version}`)}
                href={deskAddress(filter, row.id)}
              />
            ))}
          </ul>
          <Pages {...props} />
          {filter.isDecided || rows.length === 0 || !props.mayDecide ? null : (
            <BulkForm filter={filter} state={state?.values.several ? state : null} />
          )}
        </section>
        {review === null ? null : (
          <ReviewItem {...props} review={review} state={state?.values.several ? null : state} />
        )}
      </div>
    </div>
  )
}

/** Which keys there are, for whom there are any. */
function Keys({ mayDecide, review }: DeskPageProps) {
  const { t } = useTranslation('desk')
  if (review === null) return null
  return (
    <p className="no-print hidden text-fact text-ink-faint sm:block">
      {t(mayDecide && review.decided.decision === null ? 'keys' : 'keysToRead')}
    </p>
  )
}

function DeskFilters({ filter, counts }: DeskPageProps) {
  const { t } = useTranslation('desk')
  const countOf = (kind: string) => counts.find((it) => it.kind === kind)?.count ?? 0
  const link = (to: DeskFilter, label: string) => (
    <a
      key={label}
      href={deskAddress(to)}
      aria-current={deskAddress(to) === deskAddress(filter) ? 'page' : undefined}
      className="aria-[current]:font-semibold"
    >
      {label}
    </a>
  )
  return (
    <nav aria-label={t('queue')} className="flex flex-wrap gap-x-4">
      {link({ kind: null, isDecided: false, page: 1 }, t('all'))}
      {reviewKinds
        .filter((kind) => countOf(kind) > 0 || filter.kind === kind)
        .map((kind) =>
          link({ kind, isDecided: false, page: 1 }, `${t(`kind.${kind}`)} ${countOf(kind)}`),
        )}
      {link({ kind: null, isDecided: true, page: 1 }, t('decided'))}
    </nav>
  )
}

function Pages({ filter, pages }: DeskPageProps) {
  const { t } = useTranslation(['desk', 'interface'])
  if (pages <= 1) return null
  const { page } = filter
  return (
    <p className="flex gap-4 py-2">
      {page > 1 ? (
        <a href={deskAddress({ ...filter, page: page - 1 })} data-queue-step="-1">
          {t('interface:pages.previous')}
        </a>
      ) : null}
      {page < pages ? (
        <a href={deskAddress({ ...filter, page: page + 1 })} data-queue-step="1">
          {t('interface:pages.next')}
        </a>
      ) : null}
    </p>
  )
}

interface BulkFormProps {
  readonly filter: DeskFilter
  readonly state: FormValues | null | undefined
}

/** The boxes of the queue belong to this form. */
function BulkForm({ filter, state }: BulkFormProps) {
  const { t } = useTranslation('desk')
  return (
    <details open={Boolean(state)} className="mt-3 border-t border-line pt-3">
      <summary className="cursor-pointer">{t('bulkTitle')}</summary>
      <PostForm
        id="bulk"
        action={deskAddress(filter)}
        hidden={{ several: 'on', back: deskAddress(filter) }}
        ids={{ reason: 'bulk-reason', reply: 'bulk-reply' }}
        labels={{ reason: t('reasonLabel'), reply: t('reply') }}
        state={state}
        buttons={[
          { intent: 'approve', label: t('bulkApprove'), look: buttonLook.plain, isFree: true },
          { intent: 'reject', label: t('bulkReject'), look: buttonLook.plain },
        ]}
      >
        <ChoiceField
          name="reason"
          id="bulk-reason"
          label={t('reasonLabel')}
          hint={t('reasonHint')}
          options={reasonCodes.map((value) => ({ value, label: t(`reason.${value}`) }))}
          state={state}
        />
        <TextField
          name="reply"
          id="bulk-reply"
          label={t('reply')}
          rows={2}
          maxLength={1000}
          isOptional
          state={state}
        />
      </PostForm>
    </details>
  )
}

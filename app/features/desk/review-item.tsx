import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { formatDate } from '../../components/format-date'
import { SectionHeading } from '../../components/section-heading'
import { wordOf } from '../../platform/languages/word-of'
import { DecisionForm } from './decision-form-view'
import { useDecisionName } from './decision-name'
import { DelegateForm } from './delegate-form'
import { deskAddress } from './desk-address'
import type { DeskFilter } from './desk-query'
import type { DeskRow } from './find-reviews.server'
import type { ReviewView } from './read-review.server'
import { useReviewTitle } from './review-title'
import { SubjectFacts } from './subject-facts'

interface ReviewItemProps {
  readonly review: ReviewView
  readonly rows: readonly DeskRow[]
  readonly filter: DeskFilter
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  readonly mayDecide: boolean
  /** What was refused the last time. */
  readonly state: FormValues | null | undefined
}

/** One item whole: who asks, what it says, what is like it, what was decided before, and the keys. */
export function ReviewItem(props: ReviewItemProps) {
  const { review, rows, filter, parks, mayDecide, state } = props
  const { t } = useTranslation('desk')
  const title = useReviewTitle()({ ...review, title: review.title || titleOf(review) })
  const at = rows.findIndex(({ id }) => id === review.id)
  const next = rows[at + 1] ?? rows[at - 1]
  const isOpen = review.decided.decision === null
  const form = {
    review,
    here: deskAddress(filter, review.id),
    back: deskAddress(filter, next?.id),
    state: state?.values.review?.startsWith(`${review.id}:`) ? state : null,
  }
  return (
    <section aria-label={t('item')} className="min-w-0 space-y-4" data-review={review.id}>
      <header>
        <h2 className="text-heading">{title}</h2>
        <p className="text-fact text-ink-soft">
          {t(`kind.${review.kind}`)} · {review.park?.name ?? t('city')}
          {review.submittedBy ? ` · ${t('by', { name: review.submittedBy })}` : ''}
        </p>
      </header>
      {review.organization ? <Organization organization={review.organization} /> : null}
      {review.note ? <p>{t('note', { note: review.note })}</p> : null}
      {review.subject === null ? null : <SubjectFacts subject={review.subject} />}
      {review.files.length === 0 ? null : (
        <div>
          <SectionHeading id="files" level={3}>
            {t('files')}
          </SectionHeading>
          <ul>
            {review.files.map(({ id, name, bytes }) => (
              <li key={id} className="py-1">
                <a href={`/files/${id}`} download data-reload="">
                  {name}
                </a>{' '}
                <span className="text-fact text-ink-soft">{Math.ceil(bytes / 1024)} KB</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Duplicates review={review} />
      {isOpen && !mayDecide ? <Alert>{t('readOnly')}</Alert> : null}
      <History review={review} />
      {isOpen && mayDecide ? (
        // Of another item, what was typed is not: each has fields of its own.
        <Fragment key={review.id}>
          <DelegateForm {...form} parks={parks} />
          <DecisionForm {...form} />
        </Fragment>
      ) : null}
    </section>
  )
}

/** Who may decide on it may read its title, whatever letters and other lists keep back. */
function titleOf({ subject }: ReviewView): string {
  return subject?.facts.find(({ name }) => name === 'title')?.value ?? ''
}

function Organization(props: { readonly organization: NonNullable<ReviewView['organization']> }) {
  const { t } = useTranslation(['desk', 'interface'])
  const { id, name, uscc, isUsccConfirmed, isVerified } = props.organization
  return (
    <p>
      <a href={`/organizations/${id}`}>{name}</a>
      <span className="pl-2 text-fact text-ink-soft">
        {isVerified ? t('interface:verified') : t('interface:unverified')}
        {uscc ? ` · ${t('uscc', { uscc })}` : ''}
      </span>
      {isUsccConfirmed ? (
        <span className="block text-fact text-amber">{t('usccConfirmed')}</span>
      ) : null}
    </p>
  )
}

function Duplicates({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation(['desk', 'interface'])
  if (review.duplicates.length === 0) return null
  return (
    <div>
      <SectionHeading id="duplicates" level={3}>
        {t('duplicates')}
      </SectionHeading>
      <ul>
        {review.duplicates.map(({ id, title, href, organization, similarity, differing }) => (
          <li key={id} className="border-b border-line py-2">
            {href === null ? title || t('untitled') : <a href={href}>{title || t('untitled')}</a>}
            <span className="block text-fact text-ink-soft">
              {organization} · {t('similarity', { percent: Math.round(similarity * 100) })} ·{' '}
              {differing.length === 0
                ? t('same')
                : t('differing', {
                    fields: differing
                      .map((name) => wordOf(t, 'desk:field', name))
                      .join(t('interface:listComma')),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function History({ review }: { readonly review: ReviewView }) {
  const { t, i18n } = useTranslation('desk')
  const nameOf = useDecisionName()(review.kind)
  const all = [{ id: review.id, ...review.decided }, ...review.earlier]
  const decided = all.flatMap(({ decision, ...it }) =>
    decision === null ? [] : [{ ...it, decision }],
  )
  if (decided.length === 0) return null
  return (
    <div>
      <SectionHeading id="history" level={3}>
        {t('history')}
      </SectionHeading>
      <ul>
        {decided.map(({ id, decision, by, at, reason, reply }) => (
          <li key={id} className="py-1 text-fact">
            {t('decidedBy', {
              name: by ?? '',
              date: at === null ? '' : formatDate(at, i18n.language),
              decision: nameOf(decision),
            })}
            {reason ? ` · ${wordOf(t, 'desk:reason', reason)}` : ''}
            {reply ? ` · ${reply}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { formatDate } from '../../components/format-date'
import { SectionHeading } from '../../components/section-heading'
import { DecisionForm } from './decision-form-view'
import { deskAddress } from './desk-address'
import type { DeskFilter } from './desk-query'
import type { DeskRow } from './find-reviews.server'
import type { ReviewView } from './read-review.server'
import { useReviewTitle } from './review-title'

interface ReviewItemProps {
  readonly review: ReviewView
  readonly rows: readonly DeskRow[]
  readonly filter: DeskFilter
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  readonly mayDecide: boolean
}

/** One item whole: who asks, what it says, what is like it, what was decided before, and the keys. */
export function ReviewItem({ review, rows, filter, parks, mayDecide }: ReviewItemProps) {
  const { t } = useTranslation('desk')
  const title = useReviewTitle()(review)
  const at = rows.findIndex(({ id }) => id === review.id)
  const next = rows[at + 1] ?? rows[at - 1]
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
      <Facts review={review} />
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
      {review.decided.decision === null && mayDecide ? (
        <DecisionForm review={review} parks={parks} back={deskAddress(filter, next?.id)} />
      ) : null}
      {review.decided.decision === null && !mayDecide ? <Alert>{t('readOnly')}</Alert> : null}
      <History review={review} />
    </section>
  )
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

function Facts({ review }: { readonly review: ReviewView }) {
  const { t } = useTranslation('desk')
  const say = useFactText()
  const { subject } = review
  if (!subject || subject.facts.length === 0) return null
  return (
    <dl className="border-y border-line">
      {subject.facts.map(({ name, value, tier, published }) => (
        <Fact
          key={`${name}/${tier}`}
          name={name}
          tier={tier}
          isChanged={isChanged(value, published)}
        >
          {say(name, value)}
          {isChanged(value, published) && published ? (
            <del className="block text-ink-faint">{say(name, published)}</del>
          ) : null}
        </Fact>
      ))}
      {subject.dropped.map(({ name, value, tier }) => (
        <Fact key={`dropped/${name}/${tier}`} name={name} tier={tier} isChanged>
          {t('dropped')}
          <del className="block text-ink-faint">{say(name, value)}</del>
        </Fact>
      ))}
    </dl>
  )
}

/** Only where something of the listing is published can anything differ from it. */
function isChanged(value: string, published: string | null | undefined): boolean {
  return published !== undefined && published !== value
}

function useFactText(): (name: string, value: string) => string {
  const { t, i18n } = useTranslation(['desk', 'listing'])
  return (name, value) => {
    if (name === 'label') return t(`listing:label.${value as 'aeo'}`)
    if (name === 'kind') return t(`listing:needKind.${value as 'sourcing'}`)
    return isDay.has(name) ? formatDate(value, i18n.language) : value
  }
}

const isDay: ReadonlySet<string> = new Set(['expiresAt', 'closesAt', 'deliverBy'])

interface FactProps {
  readonly name: string
  readonly tier: 0 | 1 | 2
  readonly isChanged: boolean
  readonly children: ReactNode
}

function Fact({ name, tier, isChanged, children }: FactProps) {
  const { t } = useTranslation('desk')
  return (
    <div className="grid gap-x-3 border-t border-line py-1.5 first:border-t-0 wide:grid-cols-[8rem_1fr]">
      <dt className="text-fact text-ink-faint">
        {t(`field.${name as 'title'}`)}
        {isChanged ? <span className="block text-work-strong">~ {t('changed')}</span> : null}
        {tier === 0 ? null : <span className="block text-amber">{t(`tier.${tier}`)}</span>}
      </dt>
      <dd className="break-words whitespace-pre-line">{children}</dd>
    </div>
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
                      .map((name) => t(`field.${name as 'title'}`))
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
  const all = [{ id: review.id, ...review.decided }, ...review.earlier]
  const decided = all.filter(({ decision }) => decision !== null)
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
              decision: t(`decision.${decision as 'approve'}`),
            })}
            {reason ? ` · ${t(`reason.${reason as 'unclear'}`)}` : ''}
            {reply ? ` · ${reply}` : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}

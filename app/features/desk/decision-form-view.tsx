import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { reasonCodes } from '../../domain/moderation/review'
import { useDecisionName } from './decision-name'
import type { ReviewView } from './read-review.server'

interface DecisionFormProps {
  readonly review: ReviewView
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  /** The page of the item itself. */
  readonly here: string
  /** Where to go on to: the next item. */
  readonly back: string
  /** What was refused the last time. */
  readonly state: FormValues | null | undefined
}

const keys = { approve: 'A', changes: 'C', reject: 'R', hide: 'H', merge: 'M' } as const

/** Reason, note and the decisions with their keys. */
export function DecisionForm({ review, parks, here, back, state }: DecisionFormProps) {
  const { t } = useTranslation('desk')
  const seen = { review: `${review.id}:${review.version}`, back }
  const nameOf = useDecisionName()(review.kind)
  const decisions = review.decisions.filter((it) => it !== 'merge' || review.duplicates.length > 0)
  const isDelegated = state?.values.intent === 'delegate'
  const decided = isDelegated ? null : state
  return (
    <div className="space-y-4 border-t border-line pt-3">
      <PostForm
        action={here}
        hidden={seen}
        buttons={decisions.map((decision) => ({
          intent: decision,
          label: `${nameOf(decision)} (${keys[decision]})`,
          shortcut: keys[decision],
          look: decision === 'approve' ? buttonLook.main : buttonLook.plain,
        }))}
        state={decided}
        labels={{ reason: t('reasonLabel'), reply: t('reply'), mergeInto: t('keep') }}
      >
        <ChoiceField
          name="reason"
          label={t('reasonLabel')}
          hint={t('reasonHint')}
          options={reasonCodes.map((value) => ({ value, label: t(`reason.${value}`) }))}
          isOptional
          state={decided}
        />
        <TextField
          name="reply"
          label={t('reply')}
          rows={2}
          maxLength={1000}
          isOptional
          state={decided}
        />
        {review.duplicates.length === 0 ? null : (
          <ChoiceField
            name="mergeInto"
            label={t('keep')}
            options={review.duplicates.map(({ id, title }) => ({ value: id, label: title }))}
            isOptional
            state={decided}
          />
        )}
      </PostForm>
      <PostForm
        action={here}
        intent="delegate"
        hidden={seen}
        submit={t('delegate')}
        look="plain"
        state={isDelegated ? state : null}
        labels={{ park: t('delegateTo') }}
      >
        <ChoiceField
          name="park"
          label={t('delegateTo')}
          options={[{ value: 'city', label: t('toCity') }, ...parks].filter(
            ({ value }) => value !== (review.park?.id ?? 'city'),
          )}
          state={isDelegated ? state : null}
        />
      </PostForm>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { needsReason } from '../../domain/moderation/decide-review'
import { reasonCodes } from '../../domain/moderation/review'
import { useDecisionName } from './decision-name'
import type { ReviewView } from './read-review.server'

interface DecisionFormProps {
  readonly review: ReviewView
  /** The page of the item itself. */
  readonly here: string
  /** Where to go on to: the next item. */
  readonly back: string
  /** What was refused the last time. */
  readonly state: FormValues | null | undefined
}

const keys = { approve: 'A', changes: 'C', reject: 'R', hide: 'H', merge: 'M' } as const

/**
 * Reason, note and the decisions with their keys, at the foot of the screen while the item is read. A
 * decision that needs a reason is not sent without one, so that nothing chosen or typed is lost.
 */
export function DecisionForm({ review, here, back, state }: DecisionFormProps) {
  const { t } = useTranslation('desk')
  const nameOf = useDecisionName()(review.kind)
  const decisions = review.decisions.filter((it) => it !== 'merge' || review.duplicates.length > 0)
  const decided = state?.values.intent === 'delegate' ? null : state
  return (
    <div data-foot="" className="no-print sticky bottom-0 border-y border-line bg-paper py-3">
      <PostForm
        action={here}
        hidden={{ review: `${review.id}:${review.version}`, back }}
        buttons={decisions.map((decision) => ({
          intent: decision,
          label: `${nameOf(decision)} (${keys[decision]})`,
          shortcut: keys[decision],
          look: decision === 'approve' ? buttonLook.main : buttonLook.plain,
          isFree: !needsReason(review.kind, decision),
        }))}
        state={decided}
        labels={{ reason: t('reasonLabel'), reply: t('reply'), mergeInto: t('keep') }}
      >
        <div className="grid grid-cols-2 items-end gap-3">
          <ChoiceField
            name="reason"
            label={t('reasonLabel')}
            hint={t('reasonHint')}
            options={reasonCodes.map((value) => ({ value, label: t(`reason.${value}`) }))}
            state={decided}
          />
          <TextField
            name="reply"
            label={t('reply')}
            rows={1}
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
        </div>
      </PostForm>
    </div>
  )
}

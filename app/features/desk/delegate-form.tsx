import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import type { ReviewView } from './read-review.server'

interface DelegateFormProps {
  readonly review: ReviewView
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  /** The page of the item itself. */
  readonly here: string
  /** Where to go on to: the next item. */
  readonly back: string
  /** What was refused the last time. */
  readonly state: FormValues | null | undefined
}

/** Hands the item to another park, or to the city. */
export function DelegateForm({ review, parks, here, back, state }: DelegateFormProps) {
  const { t } = useTranslation('desk')
  const own = state?.values.intent === 'delegate' ? state : null
  return (
    <details open={own !== null} className="border-t border-line pt-3">
      <summary className="cursor-pointer">{t('delegateTitle')}</summary>
      <PostForm
        action={here}
        intent="delegate"
        hidden={{ review: `${review.id}:${review.version}`, back }}
        submit={t('delegate')}
        look="plain"
        state={own}
        labels={{ park: t('delegateTo') }}
      >
        <ChoiceField
          name="park"
          label={t('delegateTo')}
          options={[{ value: 'city', label: t('toCity') }, ...parks].filter(
            ({ value }) => value !== (review.park?.id ?? 'city'),
          )}
          state={own}
        />
      </PostForm>
    </details>
  )
}

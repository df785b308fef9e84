import { useTranslation } from 'react-i18next'
import { wordOf } from '../../platform/languages/word-of'

interface Titled {
  readonly kind: string
  readonly title: string
}

/** What stands over an item: a label by its name, a withheld title as such. */
export function useReviewTitle(): (review: Titled) => string {
  const { t } = useTranslation(['desk', 'listing'])
  return ({ kind, title }) => {
    if (title === '') return t('untitled')
    return kind === 'label' ? wordOf(t, 'listing:label', title) : title
  }
}

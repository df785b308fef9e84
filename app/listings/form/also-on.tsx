import { useTranslation } from 'react-i18next'

/** Of more pages only so many are named. */
const mostNamed = 12

/** On which further pages the same stands. */
export function AlsoOn({ pages }: { readonly pages: readonly number[] }) {
  const { t } = useTranslation(['post', 'interface'])
  if (pages.length === 0) return null
  const named = pages.slice(0, mostNamed).join(t('interface:listComma'))
  const key = pages.length > mostNamed ? 'document.alsoOnMore' : 'document.alsoOn'
  return <span className="block">{t(key, { pages: named, count: pages.length })}</span>
}

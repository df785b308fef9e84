import { useTranslation } from 'react-i18next'

/** How much of a text is looked at. */
export interface TextBounds {
  readonly words: number
  readonly characters: number
}

interface SearchBoundsNoticeProps {
  /** Set if the text went beyond them. */
  readonly cutAt: TextBounds | null
  /** The work was more than a page may cause: there may be more to find. */
  readonly isPartial: boolean
}

/** Says what was not looked at, and how to have it looked at. */
export function SearchBoundsNotice({ cutAt, isPartial }: SearchBoundsNoticeProps) {
  const { t } = useTranslation('search')
  const line = 'border-b border-line py-2 text-fact text-amber'
  return (
    <>
      {cutAt === null ? null : <p className={line}>{t('bounds.cut', { ...cutAt })}</p>}
      {isPartial ? <p className={line}>{t('bounds.partial')}</p> : null}
    </>
  )
}

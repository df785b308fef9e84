import { useTranslation } from 'react-i18next'
import { RemovableChip } from './removable-chip'

/** One thing that the search understood from the text. */
export interface PartView {
  readonly kind: 'term' | 'measure' | 'place' | 'phrase' | 'word'
  readonly text: string
  /** Other spellings that were looked for too. */
  readonly also: readonly string[]
  /** The same page without it; a place becomes a word. */
  readonly href: string
  /** The same page without the other spellings; null if there are none. */
  readonly exactHref: string | null
}

interface UnderstoodPartsProps {
  readonly parts: readonly PartView[]
}

const mostNamed = 2

/** What the search understood, each part with its other spellings; one click takes either away. */
export function UnderstoodParts({ parts }: UnderstoodPartsProps) {
  const { t } = useTranslation('search')
  if (parts.length === 0) return null
  return (
    <>
      <span className="text-fact text-ink-soft">{t('understanding.label')}</span>
      {parts.map((part) => (
        <span
          key={part.href}
          className="inline-flex max-w-full flex-wrap items-center gap-x-px gap-y-1"
        >
          <RemovableChip
            group={
              part.kind === 'measure' || part.kind === 'place'
                ? t(`understanding.${part.kind}`)
                : undefined
            }
            label={
              part.kind === 'phrase' ? t('understanding.phrase', { text: part.text }) : part.text
            }
            href={part.href}
          />
          <OtherSpellings part={part} />
        </span>
      ))}
    </>
  )
}

function OtherSpellings({ part }: { readonly part: PartView }) {
  const { t } = useTranslation(['search', 'interface'])
  if (part.exactHref === null) return null
  const named = { words: part.also.slice(0, mostNamed).join(t('interface:listComma')) }
  const total = part.also.length
  return (
    <RemovableChip
      tone="plain"
      label={
        total > mostNamed
          ? t('understanding.alsoMore', { ...named, total })
          : t('understanding.also', named)
      }
      href={part.exactHref}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { formatRange } from './format-range'
import { RemovableChip } from './removable-chip'

/** One thing that the search understood from the text. */
export interface PartView {
  readonly kind:
    | 'term'
    | 'measure'
    | 'place'
    | 'phrase'
    | 'word'
    | 'condition'
    | 'standard'
    | 'excluded'
  readonly text: string
  /** What a condition was understood as: of any number where it has no name. */
  readonly condition: {
    readonly name: string | null
    readonly spans: readonly { readonly min: number | null; readonly max: number | null }[]
    readonly unit: string
    readonly isWhole: boolean
  } | null
  /** Other spellings that were looked for too. */
  readonly also: readonly string[]
  /** The same page without it; a place becomes a word. */
  readonly href: string
  /** The same page without the other spellings; null if there are none. */
  readonly exactHref: string | null
  /** What may have been meant, where that is in doubt, with the same page for each. */
  readonly choices: readonly { readonly text: string; readonly href: string }[]
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
          <UnderstoodPart part={part} />
          <OtherSpellings part={part} />
          <Choices part={part} />
        </span>
      ))}
    </>
  )
}

function UnderstoodPart({ part }: { readonly part: PartView }) {
  const { t } = useTranslation('search')
  const { kind, condition, text, href } = part
  if (condition !== null) {
    const { name, spans, unit, isWhole } = condition
    const figures = spans.map(({ min, max }) => formatRange(min, max, unit)).join(' / ')
    const label = isWhole ? t('understanding.whole', { figures }) : figures
    return <RemovableChip group={name ?? t('understanding.figure')} label={label} href={href} />
  }
  const isNamed =
    kind === 'measure' || kind === 'place' || kind === 'standard' || kind === 'excluded'
  return (
    <RemovableChip
      group={isNamed ? t(`understanding.${kind}`) : undefined}
      label={kind === 'phrase' ? t('understanding.phrase', { text }) : text}
      href={href}
    />
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

function Choices({ part }: { readonly part: PartView }) {
  const { t } = useTranslation('search')
  if (part.choices.length === 0) return null
  return (
    <span className="ml-1.5 inline-flex flex-wrap gap-x-2 text-fact">
      {t('understanding.doubt')}
      {part.choices.map(({ text, href }) => (
        <a key={href} href={href} rel="nofollow">
          {text}
        </a>
      ))}
    </span>
  )
}

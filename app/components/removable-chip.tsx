import { X } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon'

interface RemovableChipProps {
  /** What kind of restriction it is, for example the name of a facet. */
  readonly group?: string | undefined
  readonly label: string
  /** The same page without this restriction. */
  readonly href: string
  /** `plain` for what only goes with another chip. */
  readonly tone?: 'work' | 'plain'
}

const looks = {
  work: 'bg-work-tint text-work-strong',
  plain: 'bg-ground text-ink-soft',
} as const

/** Something the page understood from the reader; one click takes it away. */
export function RemovableChip({ group, label, href, tone = 'work' }: RemovableChipProps) {
  const { t } = useTranslation()
  return (
    <a
      href={href}
      rel="nofollow"
      className={`${looks[tone]} inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 py-0.5 text-fact no-underline hover:bg-work hover:text-on-work hover:no-underline`}
    >
      <span>
        {group === undefined ? null : (
          <span className="opacity-80">{t('labelled', { label: group })}</span>
        )}
        {label}
      </span>
      <Icon of={X} size={13} strokeWidth={2.25} className="shrink-0" />
      <span className="sr-only">{t('remove')}</span>
    </a>
  )
}

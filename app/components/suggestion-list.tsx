import { useTranslation } from 'react-i18next'
import { groupDigits } from './format-money'
import type { SuggestionView } from './suggestion'

interface SuggestionListProps {
  readonly id: string
  readonly suggestions: readonly SuggestionView[]
  /** The place of the one the arrow keys stand on; -1 for none. */
  readonly active: number
  readonly onChoose: () => void
}

/** Completions below a search box, each with how many listings it finds. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  const { t } = useTranslation()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className="absolute inset-x-0 top-full z-10 border border-line-strong bg-paper py-1"
    >
      {suggestions.map((suggestion, index) => (
        <a
          key={`${suggestion.kind}-${suggestion.text}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          href={suggestion.href}
          // The box keeps the focus: losing it would take the list away before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onChoose}
          className={`flex items-baseline justify-between gap-4 px-3 py-1.5 text-ink no-underline hover:bg-work-tint hover:no-underline ${index === active ? 'bg-work-tint' : ''}`}
        >
          <span className="min-w-0">{suggestion.text}</span>
          <span className="shrink-0 text-fact text-ink-faint">
            {t(`kinds.${suggestion.kind}`)} {groupDigits(suggestion.count)}
          </span>
        </a>
      ))}
    </div>
  )
}

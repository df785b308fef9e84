import { Search } from 'lucide'
import { useTranslation } from 'react-i18next'
import { buttonLook } from './button-look'
import { Icon } from './icon'
import { SuggestionList } from './suggestion-list'
import { useCompletion } from './use-completion'

interface SearchBoxProps {
  /** Where the form goes. */
  readonly action: string
  /** The id of the form, for facets and order that belong to it. */
  readonly form?: string | undefined
  readonly text: string
  readonly label: string
  readonly placeholder?: string | undefined
  readonly size?: 'large' | 'small'
  /** The box that ⌘K and / go to. */
  readonly isMain?: boolean
  readonly hasSuggestions?: boolean
}

/** A search form that works by itself, with completions while typing where JavaScript runs. */
export function SearchBox(props: SearchBoxProps) {
  const { t } = useTranslation()
  const { box, listId, suggestions, isListShown, active, close } = useCompletion(
    props.text,
    props.hasSuggestions ?? false,
  )
  const isLarge = props.size === 'large'
  return (
    <search className="no-print relative block w-full">
      <form id={props.form} action={props.action} method="get" onSubmit={close} className="flex">
        <input
          {...box}
          type="search"
          name="q"
          aria-label={props.label}
          placeholder={props.placeholder ?? props.label}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          data-main-search={props.isMain ? '' : undefined}
          className={`${isLarge ? 'h-12 text-title' : 'h-10'} min-w-0 grow rounded-l-sm border border-r-0 border-line-strong bg-paper px-3`}
        />
        <button
          type="submit"
          className={`${isLarge ? buttonLook.main : buttonLook.plain} shrink-0 rounded-l-none`}
        >
          <Icon of={Search} size={17} />
          <span className={isLarge ? '' : 'sr-only'}>{t('search')}</span>
        </button>
      </form>
      {isListShown ? (
        <SuggestionList id={listId} suggestions={suggestions} active={active} onChoose={close} />
      ) : null}
    </search>
  )
}

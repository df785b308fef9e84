import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useSuggestions } from './use-suggestions'

/**
 * The state of a text box with completions below it: arrow keys move, Enter follows the marked
 * completion, Escape closes. While an input method composes Chinese, the keys belong to it.
 */
export function useCompletion(text: string, hasSuggestions: boolean) {
  const listId = useId()
  const [typed, setTyped] = useState(text)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  useEffect(() => setTyped(text), [text])
  const suggestions = useSuggestions(typed, isOpen && hasSuggestions)
  const isListShown = isOpen && suggestions.length > 0
  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const move = (step: number) => {
    const places = suggestions.length + 1
    setActive(((active + 1 + step + places) % places) - 1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    if (!isListShown) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      document.getElementById(`${listId}-${active}`)?.click()
    }
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.currentTarget.value)
    setOpen(true)
    setActive(-1)
  }
  const roles = hasSuggestions
    ? ({
        role: 'combobox',
        'aria-expanded': isListShown,
        'aria-controls': isListShown ? listId : undefined,
        'aria-autocomplete': 'list',
        'aria-activedescendant': isListShown && active >= 0 ? `${listId}-${active}` : undefined,
      } as const)
    : {}
  const box = { value: typed, onChange, onKeyDown, onBlur: close, ...roles }
  return { box, listId, suggestions, isListShown, active, close }
}

import { useEffect } from 'react'
import { takeEarlyKeys } from './early-keys'

/** What a key does on the desk; a key with a decision presses its button. */
function press(event: KeyboardEvent): void {
  const target = event.target as Element | null
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape' && target instanceof HTMLElement) target.blur()
  if (target?.closest('input:not([type=checkbox]), textarea, select')) return
  const key = event.key.toUpperCase()
  const done = key === 'J' || key === 'K' ? step(key === 'J' ? 1 : -1) : act(key, event.repeat)
  if (done) event.preventDefault()
}

function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('[data-queue] li')]
  const at = rows.findIndex((row) => row.hasAttribute('data-current'))
  const link =
    rows[at + by]?.querySelector<HTMLAnchorElement>('a[href]') ??
    document.querySelector<HTMLAnchorElement>(`a[data-queue-step="${by}"]`)
  link?.click()
  return link !== undefined && link !== null
}

function act(key: string, isHeld: boolean): boolean {
  if (key === 'X') {
    const box = document.querySelector<HTMLInputElement>('[data-queue] [data-current] input')
    box?.click()
    return box !== null
  }
  if (key === 'E') {
    const note = document.querySelector<HTMLElement>('#field-reason')
    note?.focus()
    return note !== null
  }
  const button = document.querySelector<HTMLButtonElement>(`button[data-shortcut="${key}"]`)
  if (button === null) return false
  // A key that is held down decides once, not on whatever comes next.
  if (isHeld) return true
  const missing = button.formNoValidate ? undefined : fieldsFor(key).find(isEmpty)
  if (missing === undefined) button.click()
  else missing.focus()
  return true
}

/** What a decision needs: without it the key leads there first. */
function fieldsFor(key: string): readonly HTMLSelectElement[] {
  const names = key === 'M' ? ['mergeInto', 'reason'] : ['reason']
  return names.flatMap((name) => [
    ...document.querySelectorAll<HTMLSelectElement>(`#field-${name}`),
  ])
}

function isEmpty({ value }: HTMLSelectElement): boolean {
  return value === ''
}

/** J and K through the queue, a letter for each decision, X to select, E to reason and note. */
export function useDeskKeys(): void {
  useEffect(() => {
    document.addEventListener('keydown', press)
    for (const key of takeEarlyKeys()) press(key)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

import { useEffect } from 'react'

const mark = '#ticks='
const boxesOf = () => [
  ...document.querySelectorAll<HTMLInputElement>('[data-queue] input[type=checkbox]'),
]
const ticksOf = (hash: string) => (hash.startsWith(mark) ? hash.slice(mark.length).split(',') : [])

/**
 * Each decision and each item that is opened brings a new document: what is ticked in the queue goes along behind
 * the `#` of the address, which no server sees, and is ticked again where the same version of it still waits.
 */
export function useKeptTicks(): void {
  useEffect(() => {
    const kept = new Set(ticksOf(window.location.hash))
    for (const box of boxesOf()) if (kept.has(box.value)) box.checked = true
    // A tick that was set before the page's scripts were there is one, too.
    keepTicks()
    document.addEventListener('change', keepTicks)
    document.addEventListener('click', handOnByLink, true)
    document.addEventListener('submit', handOnByForm, true)
    return () => {
      document.removeEventListener('change', keepTicks)
      document.removeEventListener('click', handOnByLink, true)
      document.removeEventListener('submit', handOnByForm, true)
    }
  }, [])
}

/** Those of other pages of the queue stay. */
function keepTicks(): void {
  const { hash, pathname, search } = window.location
  const ticks = new Set(ticksOf(hash))
  for (const { value, checked } of boxesOf()) {
    if (checked) ticks.add(value)
    else ticks.delete(value)
  }
  const next = ticks.size === 0 ? '' : mark + [...ticks].join(',')
  if (next !== hash) window.history.replaceState(window.history.state, '', pathname + search + next)
}

function handOnByLink({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null
  if (link?.pathname === '/desk') link.hash = window.location.hash
}

/** Whoever answers a form leads on without a mark of its own, so that this one stays. */
function handOnByForm({ target }: Event): void {
  if (!(target instanceof HTMLFormElement)) return
  const address = new URL(target.action)
  if (address.pathname !== '/desk') return
  address.hash = window.location.hash
  target.action = address.href
}

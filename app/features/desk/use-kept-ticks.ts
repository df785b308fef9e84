import { useContext, useEffect } from 'react'
import { FormTokenContext } from '../../components/form/form-token-context'

const storageName = 'desk-ticks'
const boxesOf = () => [
  ...document.querySelectorAll<HTMLInputElement>('[data-queue] input[type=checkbox]'),
]

/**
 * Each decision and each item that is opened brings a new document: what is ticked in the queue is remembered by
 * this tab, for this session, and ticked again where the same version of it is still waiting.
 */
export function useKeptTicks(): void {
  const session = useContext(FormTokenContext).slice(0, 16)
  useEffect(() => {
    const kept = readTicks(session)
    for (const box of boxesOf()) if (kept.has(box.value)) box.checked = true
    const keep = () => writeTicks(session)
    // A tick that was set before the page's scripts were there is one, too.
    keep()
    document.addEventListener('change', keep)
    return () => document.removeEventListener('change', keep)
  }, [session])
}

function readTicks(session: string): ReadonlySet<string> {
  const [owner, ...ticks] = (sessionStorage.getItem(storageName) ?? '').split(' ')
  return new Set(owner === session ? ticks : [])
}

/** Those of other pages of the queue stay. */
function writeTicks(session: string): void {
  const ticks = new Set(readTicks(session))
  for (const { value, checked } of boxesOf()) {
    if (checked) ticks.add(value)
    else ticks.delete(value)
  }
  sessionStorage.setItem(storageName, [session, ...ticks].join(' '))
}

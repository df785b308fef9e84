import { useContext } from 'react'
import { RequestInfoContext } from '../../platform/http/request-info'

declare global {
  interface Window {
    /** Keys pressed before the page could act on them, until it can. */
    deskKeys?: KeyboardEvent[] | undefined
  }
}

// Without a sign that means something in HTML: as the text of an element those would be written otherwise.
const keep = 'window.deskKeys=[];addEventListener(`keydown`,function(e){window.deskKeys?.push(e)})'

/**
 * Each decision brings a new document, and who works by keys is faster than its scripts: keys are kept
 * from the first byte on and handed over by `takeEarlyKeys`.
 */
export function EarlyKeys() {
  const { nonce } = useContext(RequestInfoContext)
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {keep}
    </script>
  )
}

/** The keys that were kept, once. From then on none are. */
export function takeEarlyKeys(): readonly KeyboardEvent[] {
  const keys = window.deskKeys ?? []
  window.deskKeys = undefined
  return keys
}

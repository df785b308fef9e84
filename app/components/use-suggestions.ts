import { useEffect, useState } from 'react'
import type { SuggestionView } from './suggestion'

const pauseMs = 120

/**
 * Completions for what stands in the box, fetched after a short pause in typing. A failed fetch
 * shows none: searching works without them.
 */
export function useSuggestions(text: string, isActive: boolean): readonly SuggestionView[] {
  const [found, setFound] = useState<readonly SuggestionView[]>([])
  const asked = text.trim()
  useEffect(() => {
    if (!isActive || asked === '') {
      setFound([])
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/suggest?q=${encodeURIComponent(asked)}`, { signal: abort.signal })
        .then((answer) => (answer.ok ? answer.json() : { suggestions: [] }))
        .then(({ suggestions }: { suggestions: SuggestionView[] }) => setFound(suggestions))
        .catch(() => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, isActive])
  return found
}

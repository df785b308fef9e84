import { useEffect } from 'react'

/** The queue scrolls by itself: the row of the item that is open comes into view. */
export function useCurrentInView(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return
    document.querySelector('[data-queue] [data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [id])
}

import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const pauseMs = 2_000

/** Asks for the data of a page again and again while something is under way. */
export function useRevisit(isUnderWay: boolean): void {
  const { state, revalidate } = useRevalidator()
  useEffect(() => {
    if (!isUnderWay || state !== 'idle') return
    const timer = setTimeout(revalidate, pauseMs)
    return () => clearTimeout(timer)
  }, [isUnderWay, state, revalidate])
}

import { useEffect, useState } from 'react'

/** True once the page's scripts hear: before, a control that only they serve would do nothing. */
export function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return isLive
}

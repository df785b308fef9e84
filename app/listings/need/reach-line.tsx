import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveReach } from './need-reach'

const pauseMs = 600

interface ReachLineProps extends LiveReach {
  /** What it depends on: asked again, after a pause, when this changes. */
  readonly written: string
}

/** How many would answer the need as it stands, and which requirement leaves out most. */
export function ReachLine({ reach, ask, written }: ReachLineProps) {
  const { t } = useTranslation('demand')
  const line = useRef<HTMLParagraphElement>(null)
  const asked = useRef(written)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for what is written alone
  useEffect(() => {
    if (asked.current === written) return
    const timer = setTimeout(() => {
      asked.current = written
      const form = line.current?.closest('form')
      if (form) ask(form)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [written])
  return (
    <p ref={line} role="status" className="text-fact">
      {reach === null
        ? t('reach.none')
        : t('reach.found', { count: reach.matching, near: reach.near })}
      {reach?.excluding ? ` ${t('reach.excluding', reach.excluding)}` : ''}
    </p>
  )
}

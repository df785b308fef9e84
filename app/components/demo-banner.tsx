import { useTranslation } from 'react-i18next'
import type { DemoShare } from './demo-share'
import { groupDigits } from './format-money'

interface DemoBannerProps {
  readonly share: DemoShare
  /**
   * What is said where only some is invented: nothing, since the records shown carry their marks; that
   * counts hold demo data; or how many records do.
   */
  readonly mixed?: 'nothing' | 'counted' | 'number'
}

/** Says that what a page shows is invented: all of it, or, on a page that counts, a part. */
export function DemoBanner({ share, mixed = 'nothing' }: DemoBannerProps) {
  const { demo, shown } = share
  if (demo === 0 || (demo < shown && mixed === 'nothing')) return null
  return (
    <p className="-mx-4 -mt-5 mb-4 border-b border-line bg-ground px-4 py-1 text-center text-xs text-ink-soft">
      <DemoText share={share} isCounted={mixed === 'counted'} />
    </p>
  )
}

interface DemoTextProps {
  readonly share: DemoShare
  readonly isCounted: boolean
}

function DemoText({ share: { demo, shown }, isCounted }: DemoTextProps) {
  const { t } = useTranslation()
  if (demo === shown) return shown === 1 ? t('demo.long') : t('demo.all')
  if (isCounted) return t('demo.counted')
  return t('demo.some', { count: demo, demo: groupDigits(demo), shown: groupDigits(shown) })
}

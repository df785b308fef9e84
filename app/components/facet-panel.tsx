import { SlidersHorizontal } from 'lucide'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonLook } from './button-look'
import { FacetGroup, type FacetView } from './facet-group'
import { Icon } from './icon'

interface FacetPanelProps {
  readonly form: string
  readonly facets: readonly FacetView[]
  readonly selectedCount: number
  /** How many results the present choice has. */
  readonly total: number
}

/**
 * The facets: beside the list on wide screens, a sheet above it on a phone. The style sheet opens
 * it on wide screens where browsers allow; the effect does so in the others.
 */
export function FacetPanel({ form, facets, selectedCount, total }: FacetPanelProps) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (sheet.current && window.matchMedia('(min-width: 62rem)').matches) sheet.current.open = true
  }, [])
  const shown = facets.filter((facet) => facet.choices.length > 0)
  if (shown.length === 0) return null
  return (
    <details ref={sheet} className="facet-sheet no-print">
      <summary className="flex min-h-11 items-center gap-2 border-y border-line font-medium wide:mb-3">
        <Icon of={SlidersHorizontal} size={16} />
        {selectedCount === 0 ? t('facets.open') : t('facets.openSome', { count: selectedCount })}
      </summary>
      {shown.map((facet) => (
        <FacetGroup key={facet.name} form={form} facet={facet} />
      ))}
      <div className="sticky bottom-0 border-t border-line bg-paper py-3 wide:static">
        <button type="submit" form={form} className={`${buttonLook.plain} w-full`}>
          {t('facets.apply', { count: total })}
        </button>
      </div>
    </details>
  )
}

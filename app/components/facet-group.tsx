import { useTranslation } from 'react-i18next'
import { type FacetChoice, FacetOption } from './facet-option'

export interface FacetView {
  /** The query parameter. */
  readonly name: string
  readonly title: string
  /** Selected ones first, then by count. */
  readonly choices: readonly FacetChoice[]
}

interface FacetGroupProps {
  /** The id of the form that the boxes belong to. */
  readonly form: string
  readonly facet: FacetView
}

const shownAtOnce = 6

/** The choices of one facet with their counts; the long tail opens on demand. */
export function FacetGroup({ form, facet }: FacetGroupProps) {
  const { t } = useTranslation()
  const selected = facet.choices.filter((choice) => choice.isSelected).length
  // One hidden choice would cost as much room as the words that hide it.
  const cut = facet.choices.length - Math.max(shownAtOnce, selected) > 1
  const head = cut ? facet.choices.slice(0, Math.max(shownAtOnce, selected)) : facet.choices
  const tail = facet.choices.slice(head.length)
  const optionOf = (choice: FacetChoice) => (
    <FacetOption key={choice.value} form={form} name={facet.name} choice={choice} />
  )
  return (
    <fieldset className="border-t border-line py-3 text-fact">
      <legend className="float-left mb-1 w-full font-semibold text-ink">{facet.title}</legend>
      <ul className="clear-both">{head.map(optionOf)}</ul>
      {tail.length === 0 ? null : (
        <details>
          <summary className="py-1 text-work">{t('facets.more', { count: tail.length })}</summary>
          <ul>{tail.map(optionOf)}</ul>
        </details>
      )}
    </fieldset>
  )
}

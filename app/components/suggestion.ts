/** One completion of what is being typed, as `/api/suggest` answers it. */
export interface SuggestionView {
  readonly text: string
  /** What it is: a term over all listings, a step of a chain, or the title of one kind. */
  readonly kind: 'term' | 'step' | 'needs' | 'capabilities' | 'pilots' | 'organizations'
  readonly count: number
  readonly href: string
}

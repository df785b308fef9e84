/** One completion of what is being typed, as `/api/suggest` answers it. */
export interface SuggestionView {
  readonly text: string
  /** Which listings it is found in: needs, capabilities, pilots, organizations. */
  readonly kind: 'needs' | 'capabilities' | 'pilots' | 'organizations'
  readonly count: number
  readonly href: string
}

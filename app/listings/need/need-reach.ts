/** Whom a need would reach as it is written: how many fit, how many nearly, and what leaves out most. */
export interface NeedReach {
  readonly matching: number
  readonly near: number
  readonly excluding: { readonly text: string; readonly count: number } | null
}

/** The reach of what stands in the form, and the way to ask for it again after a change. */
export interface LiveReach {
  readonly reach: NeedReach | null
  readonly ask: (form: HTMLFormElement) => void
}

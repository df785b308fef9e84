/** How many of the records that a page shows or counts are invented. */
export interface DemoShare {
  readonly demo: number
  readonly shown: number
}

export function demoShareOf(rows: readonly { readonly isDemo: boolean }[]): DemoShare {
  return { demo: rows.filter((row) => row.isDemo).length, shown: rows.length }
}

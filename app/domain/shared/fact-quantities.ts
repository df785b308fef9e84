/**
 * Facts with a field of their own that people ask for by a number, as if they were quantities: only a
 * condition and the field `stated` of an index know them, no line does.
 */
export const factQuantities = {
  trl: { quantity: 'trl', dimension: 'grade' },
  leadTime: { quantity: 'lead-time', dimension: 'time' },
} as const

const names: Readonly<Record<string, { readonly name: string; readonly nameEn: string }>> = {
  [factQuantities.trl.quantity]: { name: '技术成熟度', nameEn: 'TRL' },
  [factQuantities.leadTime.quantity]: { name: '交期', nameEn: 'Lead time' },
}

/** What such a fact is called, or undefined. */
export const factNamed = (quantity: string) => names[quantity]

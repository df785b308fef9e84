/** Where a listing stands in a chain, as one line. */
export function stepLine(step: {
  readonly name: string
  readonly chain: { readonly name: string }
}): string {
  return `${step.chain.name} / ${step.name}`
}

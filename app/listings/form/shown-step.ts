/**
 * The steps of a listing once its form names one: a form shows the first by id; further ones, which an
 * import may have brought, stay.
 */
export function withShownStep(steps: readonly string[], shown: string): string[] {
  const [, ...others] = [...steps].sort()
  return [shown, ...others.filter((step) => step !== shown)]
}

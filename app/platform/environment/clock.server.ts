/** The present instant. The one place that asks the machine's clock; rules are given the answer. */
export function now(): Date {
  return new Date()
}

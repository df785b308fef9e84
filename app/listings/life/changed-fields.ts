/**
 * Names of the fields that two contents of a listing do not say alike, in the order of the alphabet.
 * Ids of parts are no difference: a part that is written twice has two.
 */
export function changedFields(before: unknown, after: unknown): readonly string[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.filter((name) => textOf(one[name]) !== textOf(other[name])).sort()
}

function fieldsOf(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? { ...content } : {}
}

/** In one order: the database keeps the keys of an object in an order of its own. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([key]) => key !== 'id')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  )
}

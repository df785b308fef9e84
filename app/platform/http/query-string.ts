/** The parameters of an address, each with all its values, in order. Never throws. */
export function queryOf(request: Request): Record<string, string[]> {
  const query: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URL(request.url).searchParams) {
    const values = query[name] ?? []
    values.push(value)
    query[name] = values
  }
  return query
}

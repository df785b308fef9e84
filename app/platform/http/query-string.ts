import { soundText } from '../../domain/shared/sound-text'

/**
 * The parameters of an address, each with all its values, in order, as text that is fit for a database
 * and an index. Never throws.
 */
export function queryOf(request: Request): Record<string, string[]> {
  const query: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URL(request.url).searchParams) {
    const values = query[name] ?? []
    values.push(soundText(value).text)
    query[name] = values
  }
  return query
}

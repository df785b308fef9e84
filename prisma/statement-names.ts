const mostNames = 500

/**
 * Names for statements, so that PostgreSQL plans each once for a connection: half the time of a
 * list was its plan. Reads only, and not without end: a list of ids that Prisma writes out is
 * another text for each length, and the server keeps what was named. Without a name, a statement
 * is planned each time.
 */
export function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size === mostNames || !/^\s*(select|with)\b/i.test(sql)) return ''
    const name = `lianhe_${names.size}`
    names.set(sql, name)
    return name
  }
}

import ts from 'typescript'

/** What makes tests; `journey` is our own, with a browser. */
const makers = new Set(['test', 'it', 'journey'])
const groups = new Set(['describe', 'suite'])
const leftOut = new Set(['skip', 'todo', 'skipIf', 'runIf'])
const tables = new Set(['each', 'for'])

interface Call {
  readonly maker: string
  /** `skip` in `test.skip(…)`, `each` in `test.each(…)(…)`. */
  readonly modifiers: readonly string[]
  /** What a table was given. */
  readonly rows: ts.Expression | undefined
  readonly args: readonly ts.Expression[]
}

interface Found {
  readonly names: readonly string[]
  /** False if something in it is left out. */
  readonly isWhole: boolean
}

const nothing: Found = { names: [], isWhole: true }

/**
 * The names of the tests of a file that run, of their groups, and of tables by their pattern as well as
 * by the rows that are written out. Tests that are skipped in any way, left for later, commented out,
 * or made under a condition or in a function are missing, and so is the name of a group in which one
 * is skipped or none is left.
 */
export function collectTests(text: string): readonly string[] {
  const source = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true)
  return all(source.statements, source).names
}

function all(nodes: readonly ts.Node[], source: ts.SourceFile): Found {
  const found = nodes.map((node) => testsOf(node, source))
  return {
    names: found.flatMap(({ names }) => names),
    isWhole: found.every(({ isWhole }) => isWhole),
  }
}

function testsOf(node: ts.Node, source: ts.SourceFile): Found {
  if (ts.isForOfStatement(node)) return testsOf(node.statement, source)
  if (ts.isBlock(node)) return all(node.statements, source)
  const call = ts.isExpressionStatement(node) ? readCall(node.expression) : undefined
  if (call === undefined) return nothing
  const body = call.args.find(isFunction)
  if (isLeftOut(call) || body === undefined || skipsItself(call, body)) {
    return { names: [], isWhole: false }
  }
  if (!groups.has(call.maker)) return { names: namesOf(call, source), isWhole: true }
  const within = testsOf(body.body, source)
  const isNamed = within.isWhole && within.names.length > 0
  return { ...within, names: [...(isNamed ? namesOf(call, source) : []), ...within.names] }
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

function readCall(expression: ts.Expression): Call | undefined {
  if (!ts.isCallExpression(expression)) return undefined
  const { expression: callee, arguments: args } = expression
  // `test.each(rows)('name', …)`: the inner call has the modifiers.
  const inner = ts.isCallExpression(callee) ? callee : undefined
  const modifiers: string[] = []
  let at: ts.Expression = inner ? inner.expression : callee
  while (ts.isPropertyAccessExpression(at)) {
    modifiers.push(at.name.text)
    at = at.expression
  }
  if (!ts.isIdentifier(at) || !(makers.has(at.text) || groups.has(at.text))) return undefined
  return { maker: at.text, modifiers, rows: inner?.arguments[0], args: [...args] }
}

function isLeftOut({ modifiers, args }: Call): boolean {
  const hasOption = args
    .filter(ts.isObjectLiteralExpression)
    .some(({ properties }) => properties.some((it) => leftOut.has(it.name?.getText() ?? '')))
  return hasOption || modifiers.some((it) => leftOut.has(it))
}

/** `(context) => context.skip()`, or `({ skip }) => skip()`. */
function skipsItself({ maker }: Call, body: ts.Expression): boolean {
  return !groups.has(maker) && /\bskip\(/.test(body.getText())
}

function namesOf({ args, modifiers, rows }: Call, source: ts.SourceFile): readonly string[] {
  const [title] = args
  if (title === undefined || !ts.isStringLiteralLike(title)) return []
  if (!modifiers.some((it) => tables.has(it))) return [title.text]
  const written = firstTexts(rows, source).map((text) => title.text.replace('%s', () => text))
  return [title.text, ...written]
}

/** The text that each row of a table begins with; rows that begin with something else have none. */
function firstTexts(rows: ts.Expression | undefined, source: ts.SourceFile): readonly string[] {
  if (rows === undefined) return []
  if (ts.isAsExpression(rows)) return firstTexts(rows.expression, source)
  if (ts.isIdentifier(rows)) return firstTexts(initialOf(rows.text, source), source)
  if (!ts.isArrayLiteralExpression(rows)) return []
  return rows.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row
    return first && ts.isStringLiteralLike(first) ? [first.text] : []
  })
}

function initialOf(name: string, source: ts.SourceFile): ts.Expression | undefined {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((it) => it.name.getText() === name)?.initializer
}

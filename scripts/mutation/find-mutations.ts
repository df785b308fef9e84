import ts from 'typescript'

/** One place of a file, broken. */
export interface Mutation {
  readonly path: string
  readonly line: number
  /** What was done to it. */
  readonly what: string
  readonly original: string
  readonly mutated: string
  readonly tests: readonly string[]
}

type Found = Omit<Mutation, 'tests'>

const opposite: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.GreaterThanToken]: '<=',
  [ts.SyntaxKind.LessThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '<',
  [ts.SyntaxKind.LessThanEqualsToken]: '>',
}

/** Verbs whose absence is a fault: log, index, limit, right, letter. */
const effects = /^(recordChange|recordCreation|demand|enqueue|countAttempt|endReviews|writeState)$/
/** Parts of a condition whose absence is a fault: whose it is, which version, in which state. */
const guards =
  /^(organizationId|personId|version|decidedAt|acceptedAt|revokedAt|settledAt|state|kind|expiresAt|submittedBy|verifiedAt)$/

/**
 * Every way in which a module is broken by one small change: a comparison turned round, an early answer
 * left out, an effect left out, a part of a `where` left out, a truth turned round.
 */
export function findMutations(path: string, original: string): readonly Found[] {
  const source = ts.createSourceFile(path, original, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const add = (node: ts.Node, what: string, replacement: string) => {
    const [from, until] = [node.getStart(source), node.getEnd()]
    found.push({
      path,
      line: source.getLineAndCharacterOfPosition(from).line + 1,
      what,
      original,
      mutated: original.slice(0, from) + replacement + original.slice(until),
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const turned = opposite[node.operatorToken.kind]
      if (turned)
        add(node.operatorToken, `${node.operatorToken.getText(source)} → ${turned}`, turned)
    }
    if (ts.isIfStatement(node) && !node.elseStatement && isShort(node.thenStatement)) {
      add(node, 'an early answer left out', ';')
    }
    if (ts.isExpressionStatement(node) && isEffect(node.expression)) {
      add(node, `${nameOf(node.expression)} left out`, ';')
    }
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = node.name.getText(source)
      if (guards.test(name) && isCondition(node, source)) add(node, `${name} left out of where`, '')
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'true → false', 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'false → true', 'true')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `return …` or `throw …` alone. */
function isShort(statement: ts.Statement): boolean {
  const only = ts.isBlock(statement) && statement.statements.length === 1 && statement.statements[0]
  const inner = only || statement
  return ts.isReturnStatement(inner) || ts.isThrowStatement(inner)
}

function isEffect(expression: ts.Expression): boolean {
  return effects.test(nameOf(expression))
}

function nameOf(expression: ts.Expression): string {
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression
  return ts.isCallExpression(call) ? call.expression.getText() : ''
}

/** True of a property of an object that is called `where` or stands as one. */
function isCondition(node: ts.Node, source: ts.SourceFile): boolean {
  const parent = node.parent.parent
  if (ts.isPropertyAssignment(parent) && parent.name.getText(source) === 'where') return true
  return ts.isVariableDeclaration(parent) && parent.name.getText(source) === 'where'
}

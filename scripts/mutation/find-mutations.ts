import ts from 'typescript'

/** One place of a file, broken. */
export interface Mutation {
  readonly path: string
  readonly line: number
  /** What was done to it. */
  readonly what: string
  readonly mutated: string
}

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

/** What tells people how it goes, and no rule. */
const logs = /^(log|logger|console)\b/
/** Objects of which each property is a rule: which rows, what is written to them. */
const ruling = /^(where|data|create|update)$/
/** Numbers that are tiers. */
const tiers = /tier$|^clearance$/i

/**
 * Every way in which a module is broken by one small change: a comparison or a condition turned round,
 * an early answer left out, an effect left out, a part of a `where` or of what is written left out, an
 * order or a truth turned round, a tier made another. What no rule hangs on is left alone: types,
 * imports, logs, texts.
 */
export function findMutations(path: string, original: string): readonly Mutation[] {
  const source = ts.createSourceFile(path, original, ts.ScriptTarget.Latest, true)
  const found: Mutation[] = []
  const cut = (from: number, until: number, what: string, replacement: string) => {
    const mutated = original.slice(0, from) + replacement + original.slice(until)
    const line = source.getLineAndCharacterOfPosition(from).line + 1
    found.push({ path, line, what, mutated })
  }
  const add = (node: ts.Node, what: string, replacement: string) =>
    cut(node.getStart(source), node.getEnd(), what, replacement)
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const turned = opposite[node.operatorToken.kind]
      if (turned)
        add(node.operatorToken, `${node.operatorToken.getText(source)} → ${turned}`, turned)
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node, '! left out', `(${node.operand.getText(source)})`)
    }
    if (ts.isConditionalExpression(node) && !isTurned(node.condition)) {
      add(node.condition, 'a condition turned round', `!(${node.condition.getText(source)})`)
    }
    if (ts.isIfStatement(node)) {
      if (!node.elseStatement && isShort(node.thenStatement)) {
        add(node, 'an early answer left out', ';')
      } else if (!isTurned(node.expression)) {
        add(node.expression, 'a condition turned round', `!(${node.expression.getText(source)})`)
      }
    }
    if (ts.isExpressionStatement(node)) {
      const name = nameOf(node.expression, source)
      if (name && !logs.test(name)) add(node, `${name} left out`, ';')
    }
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const name = node.name.getText(source)
      const object = rulingObject(node, source)
      if (object) {
        const comma = /^\s*,/.exec(original.slice(node.getEnd()))?.[0].length ?? 0
        cut(node.getStart(source), node.getEnd() + comma, `${name} left out of ${object}`, '')
      }
    }
    if (ts.isPropertyAssignment(node)) {
      const value = node.initializer
      if (tiers.test(node.name.getText(source)) && ts.isNumericLiteral(value)) {
        const other = value.text === '0' ? '2' : '0'
        add(value, `tier ${value.text} → ${other}`, other)
      }
    }
    if (ts.isStringLiteral(node) && (node.text === 'asc' || node.text === 'desc')) {
      const other = node.text === 'asc' ? 'desc' : 'asc'
      if (!ts.isLiteralTypeNode(node.parent)) add(node, `${node.text} → ${other}`, `'${other}'`)
    }
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'true → false', 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'false → true', 'true')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** True of a condition that is turned round in its middle already. */
function isTurned(condition: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(condition)) return true
  return ts.isBinaryExpression(condition) && condition.operatorToken.kind in opposite
}

/** `return …` or `throw …` alone. */
function isShort(statement: ts.Statement): boolean {
  const only = ts.isBlock(statement) && statement.statements.length === 1 && statement.statements[0]
  const inner = only || statement
  return ts.isReturnStatement(inner) || ts.isThrowStatement(inner)
}

/** The name of what is called, or nothing of what is no call. */
function nameOf(expression: ts.Expression, source: ts.SourceFile): string {
  const call = ts.isAwaitExpression(expression) ? expression.expression : expression
  return ts.isCallExpression(call) ? call.expression.getText(source) : ''
}

/** The name of the ruling object in which a property stands, however deep; or nothing. */
function rulingObject(property: ts.Node, source: ts.SourceFile): string {
  let node = property.parent.parent
  while (isInside(node) && !isRuling(node, source)) node = node.parent
  return isRuling(node, source) ? node.name.getText(source) : ''
}

function isInside(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isPropertyAssignment(node)
  )
}

function isRuling(
  node: ts.Node,
  source: ts.SourceFile,
): node is ts.PropertyAssignment | ts.VariableDeclaration {
  const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
  return isNamed && ruling.test(node.name.getText(source))
}

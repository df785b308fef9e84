import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/**
 * The test files in folders (or named themselves), those first that import `path` by the fewest steps,
 * also inside functions. Those that do not are the last and not left out: a test may reach a module in
 * ways that no import tells, as by a registry or another process.
 */
export function orderTests(path: string, among: readonly string[]): readonly string[] {
  const steps = (test: string) => stepsBetween(test, path)
  return among
    .flatMap(testsUnder)
    .map((test) => ({ test, steps: steps(test) }))
    .sort((one, other) => one.steps - other.steps || one.test.localeCompare(other.test))
    .map(({ test }) => test)
}

export function testsUnder(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** How many imports lead from one file to another: infinite where none does. */
function stepsBetween(from: string, to: string): number {
  const seen = new Set([from])
  let edge: readonly string[] = [from]
  for (let steps = 0; edge.length > 0; steps += 1) {
    if (edge.includes(to)) return steps
    edge = edge.flatMap(importsOf).filter((path) => !seen.has(path) && seen.add(path))
  }
  return Number.POSITIVE_INFINITY
}

const known = new Map<string, readonly string[]>()

function importsOf(path: string): readonly string[] {
  const before = known.get(path)
  if (before) return before
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true)
  const found = importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return []
    const base = join(dirname(path), fileName)
    return [base, `${base}.ts`, `${base}.tsx`].filter((it) => /\.tsx?$/.test(it) && existsSync(it))
  })
  known.set(path, found)
  return found
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const notOurs = /^(node_modules|\.git|\.data|\.cache|build|coverage|prisma\/generated)(\/|$)/

/** Every file and folder of the project, by its path from the top. */
export function listProject(folder = '.'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (notOurs.test(path)) return []
    return entry.isDirectory() ? [path, ...listProject(path)] : [path]
  })
}

/** Whether one of `paths` is what is written: `*` and `<kind>` stand for any name, `{a,b}` for each. */
export function isThere(written: string, paths: readonly string[]): boolean {
  const plain = written.replace(/^\.\//, '').replace(/\/$/, '')
  return expandBraces(plain).every((it) => {
    const pattern = it
      .split(/(\*|<[^>]+>)/)
      .map((part, at) => (at % 2 === 1 ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('')
    // A name without a folder is that of a file somewhere.
    const whole = new RegExp(it.includes('/') ? `^${pattern}$` : `(^|/)${pattern}$`)
    return paths.some((path) => whole.test(path))
  })
}

function expandBraces(text: string): readonly string[] {
  const found = /^(.*?)\{([^}]*,[^}]*)\}(.*)$/.exec(text)
  if (!found) return [text]
  const [, before = '', choices = '', after = ''] = found
  return choices.split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`))
}

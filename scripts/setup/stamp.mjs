import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * Does `work` unless it was done for exactly these sources and its product is still there.
 * @param {{ name: string, sources: readonly string[], product: string }} what
 * @param {() => Promise<unknown>} work
 * @returns {Promise<boolean>} whether it had to be done
 */
export async function doOnce({ name, sources, product }, work) {
  const stampFile = join('.cache', `${name}.stamp`)
  const stamp = hashOf(sources)
  if (existsSync(product) && read(stampFile) === stamp) return false
  forget(name)
  await work()
  mkdirSync('.cache', { recursive: true })
  writeFileSync(stampFile, stamp)
  return true
}

/** Makes the next `doOnce` of that name do its work. */
export function forget(name) {
  rmSync(join('.cache', `${name}.stamp`), { force: true })
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.filter(existsSync).flatMap(filesOf)) {
    hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

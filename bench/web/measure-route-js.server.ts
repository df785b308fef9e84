import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Finding } from '../finding'
import { spreadOf } from '../spread'

const kilobyte = 1_000
const goal = { most: 120 }

interface Manifest {
  readonly entry: { readonly module: string; readonly imports: readonly string[] }
  readonly routes: Readonly<Record<string, ManifestRoute>>
}

interface ManifestRoute {
  readonly id: string
  readonly parentId?: string
  readonly module: string
  readonly imports?: readonly string[]
  readonly index?: boolean
}

/**
 * The gzipped scripts of a first visit to each page: entry, the routes from the root down
 * with all that they import, and those areas of the catalogue that the entry fetches for a Chinese
 * page before it is hydrated. The others follow while nobody waits. The manifest is no script of a
 * visit: a page has the part that it needs in itself, and asks for the rest by link.
 */
export function measureRouteJs(buildFolder: string): readonly Finding[] {
  const folder = join(buildFolder, 'client', 'assets')
  const files = readdirSync(folder)
  const manifestFile = files.find((it) => it.startsWith('manifest-'))
  if (!manifestFile) throw new Error(`no manifest in ${folder}`)
  const manifest = readManifest(join(folder, manifestFile))
  const first = files.filter((it) => /^zh-cn-first-.*\.js$/.test(it))
  const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
  const sizes = new Map<string, number>()
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file))).length
    sizes.set(file, size)
    return size
  }
  const pages = Object.values(manifest.routes).filter(
    ({ id, module }) => id !== 'root' && sizeOf(basename(module)) > 100,
  )
  const found = pages.map((route) => {
    const loaded = [manifest.entry, ...chainOf(manifest, route)].flatMap(
      ({ module, imports = [] }) => [module, ...imports].map((it) => basename(it)),
    )
    const areas = /areas:\[([^\]]*)\]/.exec(textOf(basename(route.module)))?.[1] ?? ''
    const late = [...areas.matchAll(/["'](\w+)["']/g)].flatMap(([, area]) =>
      files.filter((it) => it.startsWith(`${area}-`) && /\p{Script=Han}/u.test(textOf(it))),
    )
    const all = withImports(folder, [...loaded, ...first, ...late])
    const total = [...all].reduce((sum, file) => sum + sizeOf(file), 0)
    return {
      section: 'route-js',
      name: route.id.replace('routes/', ''),
      value: spreadOf([total / kilobyte]),
      digits: 1,
      unit: 'KB',
      goal,
    }
  })
  return found.sort((one, other) => other.value.median - one.value.median)
}

function readManifest(file: string): Manifest {
  const [json] = readFileSync(file, 'utf8').replace('window.__remixManifest=', '').split(/;\s*$/)
  return JSON.parse(json ?? '') as Manifest
}

function chainOf({ routes }: Manifest, route: ManifestRoute): readonly ManifestRoute[] {
  const parent = route.parentId === undefined ? undefined : routes[route.parentId]
  return parent ? [...chainOf({ routes } as Manifest, parent), route] : [route]
}

/** Static imports only: what a script fetches later is no part of the first visit. */
function withImports(folder: string, files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const queue = [...files]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (all.has(file)) continue
    all.add(file)
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
      if (name) queue.push(name)
    }
  }
  return all
}
